import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudError } from '../errors';
import type { FunctionSpec } from '../model';

const EXTENSIONS = ['.ts', '.mts', '.tsx', '.js', '.mjs', '.cjs'];

/** The source file of a function's handler. @throws LocalCloudError HANDLER_MISSING */
export const handlerFile = ({ service, name, handler }: FunctionSpec, serviceDir: string): string => {
  const path = join(serviceDir, handler.slice(0, handler.lastIndexOf('.')));
  const extension = EXTENSIONS.find((one) => existsSync(`${path}${one}`));
  if (extension === undefined)
    throw new LocalCloudError('HANDLER_MISSING', `${service}: the handler "${handler}" of ${name} has no file ${path}.ts.`);
  return `${path}${extension}`;
};
