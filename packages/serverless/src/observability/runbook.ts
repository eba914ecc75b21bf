import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns `packages/docs/runbooks/auction/closing-dlq.md`: where the page of an alarm is, from the root of the repository. */
export const runbookPath = (service: string, alarm: string): string =>
  `packages/docs/runbooks/${service.replace(/^ecom-/, '')}/${alarm}.md`;

/** @returns the first paragraph below the title, on one line. */
export const meaningIn = (page: string): string =>
  (page.split(/\n\s*\n/).find((paragraph) => !paragraph.startsWith('#')) ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();

/**
 * What whoever is woken reads first: the page's own first sentence, and where the page is. A check finds alarms without a page.
 * @param root folder of the repository
 */
export const descriptionOf = (root: string, service: string, alarm: string): string => {
  const path = runbookPath(service, alarm);
  const file = join(root, path);
  const meaning = existsSync(file) ? meaningIn(readFileSync(file, 'utf8')) : '';

  return `${meaning} Runbook: ${path}`.trim();
};
