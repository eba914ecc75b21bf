/** What every document has, and no route says. */
export const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `POST /auth/sign-in`.' },
} as const;

const identifier = { type: 'string', minLength: 1, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' } as const;

export const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names the request. Sent again under the same key, it is answered what it was answered first, byte for byte, and nothing happens twice; another request under the key is refused.',
    schema: identifier,
    example: '01JD8Z0000000000000000000C',
  },
  CorrelationId: {
    name: 'X-Correlation-Id',
    in: 'header',
    description: 'Named in every log line, event and answer that follows from the request; made up when absent.',
    schema: identifier,
    example: '01JD8Z0000000000000000000D',
  },
} as const;

/** What only documents with files need. */
export const fileParameters = {
  Range: {
    name: 'Range',
    in: 'header',
    description: 'One range of bytes. Anything else is answered with the whole.',
    schema: { type: 'string' },
    example: 'bytes=0-1023',
  },
  IfRange: {
    name: 'If-Range',
    in: 'header',
    description: 'The `ETag` that `Range` is about: of another file the whole is sent.',
    schema: { type: 'string' },
  },
  IfNoneMatch: { name: 'If-None-Match', in: 'header', description: 'The `ETag` of what is there already.', schema: { type: 'string' } },
} as const;

export const fileHeaders = {
  ETag: { description: 'Of this content, and no other.', schema: { type: 'string' } },
  LastModified: { description: 'When the file was made.', schema: { type: 'string' } },
  AcceptRanges: { description: 'That parts can be asked for.', schema: { const: 'bytes' } },
  ContentRange: { description: 'Which bytes these are, and of how many.', schema: { type: 'string' } },
  ContentDisposition: { description: 'Under which name to keep it.', schema: { type: 'string' } },
} as const;

export const headers = {
  CorrelationId: { description: 'What the request is called in logs: the one that was sent, or a new one.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait before the request is worth repeating.', schema: { type: 'integer', minimum: 0 } },
  Authenticate: { description: 'How to sign in.', schema: { type: 'string' } },
} as const;

export const schemas = {
  Problem: {
    type: 'object',
    description: 'RFC 9457. `code` is stable; `detail` is for people; whatever else is there are facts about this occurrence.',
    required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      instance: { type: 'string', description: 'Of the request, as the logs know it.' },
      code: { type: 'string', pattern: '^[A-Z]+(_[A-Z]+)*$' },
      errors: {
        type: 'array',
        description: 'What is wrong with which field.',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  },
  GatewayRefusal: {
    type: 'object',
    description: 'What the gateway says by itself, before any function runs.',
    required: ['message'],
    properties: { message: { type: ['string', 'null'] } },
  },
} as const;
