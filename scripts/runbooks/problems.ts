import { meaningIn, runbookPath } from '@ecom/serverless/runbook';
import { headings, REDRIVE } from './page';

/** An alarm of a compiled template. */
export type Alarm = { readonly name: string; readonly description: string };

/** @param pages name of an alarm -> text of its page, of all that lie in the service's folder */
export type Runbooks = { readonly service: string; readonly alarms: readonly Alarm[]; readonly pages: Readonly<Record<string, string>> };

const why = 'Whoever is woken at night reads the page, not the source.';
const mend = '`pnpm runbooks` writes it from what its kind has in common; add what only this service knows.';

const missingParts = (alarm: Alarm, page: string): readonly string[] => {
  const wanted = [...headings, ...(alarm.name.endsWith('-dlq') ? [REDRIVE] : [])];

  return wanted.filter((heading) => !page.includes(`\n## ${heading}\n`));
};

const problemsOfAlarm = (service: string, alarm: Alarm, page: string | undefined): readonly string[] => {
  const path = runbookPath(service, alarm.name);
  if (page === undefined) return [`${path} is missing: ${mend} (runbook-per-alarm: ${why})`];
  const parts = missingParts(alarm, page).map((heading) => `${path} has no "## ${heading}": add it. (runbook-complete: ${why})`);
  const said = alarm.description.startsWith(meaningIn(page)) && alarm.description.endsWith(path) && meaningIn(page) !== '';

  return [
    ...parts,
    ...(said
      ? []
      : [`${path}: the alarm says "${alarm.description}": it must say the page's first paragraph, then the page. (runbook-said: ${why})`]),
  ];
};

/** @returns a sentence for each alarm without a complete page, and for each page without an alarm. */
export const runbookProblems = ({ service, alarms, pages }: Runbooks): readonly string[] => {
  const names = new Set(alarms.map(({ name }) => name));
  const orphans = Object.keys(pages).filter((name) => !names.has(name));

  return [
    ...alarms.flatMap((alarm) => problemsOfAlarm(service, alarm, pages[alarm.name])),
    ...orphans.map(
      (name) => `${runbookPath(service, name)} is the page of an alarm that there is not: remove it. (alarm-per-runbook: ${why})`,
    ),
  ];
};
