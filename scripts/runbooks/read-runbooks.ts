import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runbookPath } from '@ecom/serverless/runbook';
import type { Compiled } from '../check-templates/template';
import type { Alarm, Runbooks } from './problems';

type AlarmProperties = { readonly AlarmName?: unknown; readonly AlarmDescription?: unknown };

/** What follows `ecom-<service>-<stage>-`; the stage of compiled templates is one word. */
const shortName = (service: string, name: string): string => name.replace(new RegExp(`^ecom-${service}-[a-z0-9]+-`), '');

const alarmsOf = ({ service, template }: Compiled): readonly Alarm[] =>
  Object.values(template.Resources)
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .map(({ Properties }) => (Properties ?? {}) as AlarmProperties)
    .map(({ AlarmName, AlarmDescription }) => ({
      name: shortName(service, String(AlarmName)),
      description: String(AlarmDescription ?? ''),
    }));

const pagesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const files = await readdir(folder).catch(() => []);
  const pages = files
    .filter((file) => file.endsWith('.md'))
    .map(async (file) => [file.slice(0, -3), await readFile(join(folder, file), 'utf8')]);

  return Object.fromEntries(await Promise.all(pages)) as Readonly<Record<string, string>>;
};

/** @returns the alarms of a compiled service, and the pages that lie in its folder. */
export const readRunbooks = async (root: string, compiled: Compiled): Promise<Runbooks> => ({
  service: compiled.service,
  alarms: alarmsOf(compiled),
  pages: await pagesIn(join(root, runbookPath(compiled.service, ''), '..')),
});
