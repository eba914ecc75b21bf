/** Rules of @redocly/openapi-core. Each is there for a reason; what tools and readers can live without is not. */
export const lintRules = {
  // The document is OpenAPI at all.
  struct: 'error',
  'no-unresolved-refs': 'error',
  // Tools find an operation by its id, and clients are named after it.
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'operation-operationId-url-safe': 'error',
  // A placeholder that no parameter describes cannot be filled in.
  'path-parameters-defined': 'error',
  'operation-parameters-unique': 'error',
  // Two routes that match one address: which one answers is luck.
  'no-ambiguous-paths': 'error',
  'no-identical-paths': 'error',
  'path-not-include-query': 'error',
  'no-path-trailing-slash': 'error',
  // Public or not is said of each route, and by a scheme that is there.
  'security-defined': 'error',
  // What a reader looks at first.
  'operation-summary': 'error',
  'info-license': 'error',
  'operation-2xx-response': 'error',
  'operation-4xx-response': 'error',
  // Examples are copied: they must work.
  'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: false },
  'no-invalid-parameter-examples': { severity: 'error', allowAdditionalProperties: false },
  'no-invalid-schema-examples': 'error',
  // What no server can have, and no value can be.
  'no-server-trailing-slash': 'error',
  'no-undefined-server-variable': 'error',
  'no-empty-servers': 'error',
  'no-enum-type-mismatch': 'error',
  'no-required-schema-properties-undefined': 'error',
  // Left-overs mislead.
  'no-unused-components': 'error',
} as const;
