import { describeServices } from '../docs/described';
import { permissionsDocument } from './permissions-document';

/** @returns permissions.md as it must be. */
export const permissionsDocuments = async (root: string): Promise<Readonly<Record<string, string>>> => ({
  'packages/docs/permissions.md': permissionsDocument(await describeServices(root)),
});
