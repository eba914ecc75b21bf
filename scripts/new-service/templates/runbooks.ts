import type { Watch } from '@ecom/serverless/watches';
import { pageOf } from '../../runbooks/page';
import type { NewFiles } from '../../workspace/new-files';
import type { Noun } from './noun';

type Rings = Pick<Watch, 'kind' | 'name' | 'threshold'>;

/** What rings for a REST API with a table, by packages/serverless/src/observability/alarm-kinds.ts; a check holds both together. */
const ringing = ({ kebab }: Noun): readonly Rings[] => [
  { kind: 'api-faults', name: 'api-faults', threshold: 5 },
  { kind: 'api-latency', name: 'api-latency', threshold: 2_000 },
  { kind: 'failures', name: 'failures', threshold: 5 },
  { kind: 'near-timeout', name: 'near-timeout', threshold: 0 },
  { kind: 'table-throttles', name: `${kebab}-table-throttles`, threshold: 10 },
];

/** @returns the page of each alarm, by its path below packages/docs/runbooks. */
export const runbookFiles = (noun: Noun): NewFiles =>
  Object.fromEntries(
    ringing(noun).map((rings) => [
      `${noun.kebab}/${rings.name}.md`,
      pageOf({
        service: noun.kebab,
        watch: { ...rings, metrics: [], minutes: 1 },
        functions: [],
        queue: undefined,
        holdsPositions: false,
      }),
    ]),
  );
