import type { ContractCheck } from './contract-check';
import { eventChecks } from './event-checks';
import { openapiChecks } from './openapi/openapi-checks';

/** Everything that `pnpm check:contracts` holds documents and services to. */
export const contractChecks: readonly ContractCheck[] = [...openapiChecks, ...eventChecks];
