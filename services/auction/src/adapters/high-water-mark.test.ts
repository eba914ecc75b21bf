import { expect, it } from 'vitest';
import { anOpenAuction } from '../../tests/builders/auction';
import { highWaterMark } from './high-water-mark';

it('keeps the newest state, in whatever order states are learnt', () => {
  const memory = highWaterMark();
  memory.remember(anOpenAuction({ seq: 5 }));
  memory.remember(anOpenAuction({ seq: 4 }));

  expect(memory.recall(anOpenAuction().id)?.seq).toBe(5);
});

it('forgets what was used longest ago', () => {
  const memory = highWaterMark(2);
  for (const id of ['auc_1', 'auc_2', 'auc_1', 'auc_3']) memory.remember(anOpenAuction({ id }));

  expect(['auc_1', 'auc_2', 'auc_3'].map((id) => memory.recall(id)?.id)).toEqual(['auc_1', undefined, 'auc_3']);
});
