import { asyncapiFiles } from '../asyncapi/documents';
import { diagramDocuments } from '../docs/diagrams';
import { eventsDocuments } from '../docs-events/events-documents';
import { permissionsDocuments } from '../docs-permissions/permissions-documents';
import { clientSources } from '../openapi/client-sources';
import { openapiDocuments } from '../openapi/openapi-documents';
import type { GeneratedDocument } from './generated';

/** Everything that a command writes and nobody edits. One entry per generator; `pnpm docs:check` compares, `pnpm docs:make` writes all. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { name: 'asyncapi', command: 'pnpm docs:asyncapi', make: asyncapiFiles },
  { name: 'openapi', command: 'pnpm docs:openapi', make: openapiDocuments },
  { name: 'client', command: 'pnpm docs:client', make: clientSources },
  { name: 'events', command: 'pnpm docs:events', make: eventsDocuments },
  { name: 'permissions', command: 'pnpm docs:permissions', make: permissionsDocuments },
  { name: 'diagrams', command: 'pnpm docs:diagrams', folder: 'packages/docs/diagrams', make: diagramDocuments },
];
