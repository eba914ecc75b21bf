import { expect, it } from 'vitest';
import { yupSchema } from './yup-schema';

it('says in JSON Schema what a description says', () => {
  const description = {
    type: 'object',
    fields: {
      auctionId: {
        type: 'string',
        optional: false,
        tests: [
          { name: 'matches', params: { regex: /^auc_/ } },
          { name: 'max', params: { max: 30 } },
        ],
      },
      sinceSeq: { type: 'number', optional: true, tests: [{ name: 'integer' }, { name: 'min', params: { min: 0 } }] },
      kind: { type: 'string', optional: true, oneOf: ['bid', 'all'] },
    },
  };

  expect(yupSchema(description)).toEqual({
    type: 'object',
    required: ['auctionId'],
    properties: {
      auctionId: { type: 'string', pattern: '^auc_', maxLength: 30 },
      sinceSeq: { type: 'integer', minimum: 0 },
      kind: { type: 'string', enum: ['bid', 'all'] },
    },
  });
});
