import { defineMessage } from '@ecom/contracts';
import { expect, it } from 'vitest';
import { frameTypes } from './frame-types';

it('says in TypeScript what a schema says', () => {
  const contract = defineMessage({
    type: 'object',
    required: ['type', 'kinds'],
    properties: {
      type: { const: 'coat' },
      kinds: { type: 'array', items: { enum: ['red', 'blue'] } },
      price: { type: 'integer', description: 'Minor units.' },
      seller: { type: 'object', properties: { name: { type: 'string' } } },
      facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      anything: {},
    },
    additionalProperties: true,
  })({ name: 'Coat', version: 1, summary: 'A coat.', example: { type: 'coat', kinds: [] } });

  expect(frameTypes([contract])).toBe(`// Made by \`pnpm docs:asyncapi\` from the contracts of the frames. Do not edit.

/** A coat. */
export type Coat = {
  readonly type: 'coat';
  readonly kinds: readonly ('red' | 'blue')[];
  /** Minor units. */
  readonly price?: number;
  readonly seller?: {
    readonly name?: string;
  };
  readonly facts?: {
    readonly [fact: string]: string | number;
  };
  readonly anything?: unknown;
  readonly [fact: string]: unknown;
};

export type Frame = Coat;
`);
});
