/** What the routes of agreements answer, as JSON Schema. */
const shown = {
  agreementId: { type: 'string', pattern: '^agr_[0-9A-HJKMNP-TV-Z]{26}$' },
  version: { type: 'integer', minimum: 1, description: 'Counts from 1 for each auction.' },
  size: { type: 'integer', minimum: 1, description: 'Bytes.' },
  sha256: { type: 'string', description: 'Of the content, base64.' },
  fileName: { type: 'string' },
  recordedAt: { type: 'string', format: 'date-time' },
} as const;
const always = ['agreementId', 'version', 'size', 'sha256', 'recordedAt'] as const;

const agreement = { title: 'Agreement', type: 'object', required: always, properties: shown } as const;

export const agreementList = {
  title: 'AgreementList',
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: agreement } },
} as const;

export const readableAgreement = {
  title: 'ReadableAgreement',
  type: 'object',
  required: [...always, 'url', 'expiresAt'],
  properties: {
    ...shown,
    url: { type: 'string', format: 'uri', description: 'Gives the document, for 5 minutes.' },
    expiresAt: { type: 'string', format: 'date-time' },
  },
} as const;

export const exampleAgreementId = 'agr_01JD8Z0000000000000000000B';

export const agreementExample = {
  agreementId: exampleAgreementId,
  version: 1,
  size: 120_000,
  sha256: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
  fileName: 'terms.pdf',
  recordedAt: '2026-01-06T08:31:00.000Z',
} as const;
