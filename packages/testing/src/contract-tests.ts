import type { MessageContract } from '@ecom/contracts';
import { strictSchema } from '@ecom/contracts/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

type Answer = { readonly batchItemFailures: readonly unknown[] };

const failuresOf = ({ schema }: MessageContract, data: unknown): readonly string[] => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(strictSchema(schema as Readonly<Record<string, unknown>>));
  validate(JSON.parse(JSON.stringify(data)));

  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
};

/**
 * Holds a producer to a contract: what it emits has the shape and nothing more. Name the contract as it is imported:
 * `pnpm check:contracts` looks for one such test per producer.
 * @param emit gives what is emitted: the data of events, messages or records, at least one
 */
export const testProducer = (contract: MessageContract, emit: () => readonly unknown[] | Promise<readonly unknown[]>): void => {
  it(`keeps the contract ${contract.name} v${contract.version} in what it emits, and says no more`, async () => {
    const emitted = await emit();

    expect(emitted.length).toBeGreaterThan(0);
    expect(emitted.map((data) => failuresOf(contract, data))).toEqual(emitted.map(() => []));
  });
};

const requiredOf = ({ schema }: MessageContract): readonly string[] => (schema as { readonly required?: readonly string[] }).required ?? [];

/**
 * Holds a consumer to a contract: it takes the example, tolerates what a later producer adds, and refuses what lacks a required part.
 * Name the contract as it is imported: `pnpm check:contracts` looks for one such test per consumer.
 * @param receive hands data to the handler, as the queue or the stream would
 * @param needs the properties it cannot do without: all that the contract requires, unless it uses only some
 */
export const testConsumer = (
  contract: MessageContract,
  receive: (data: unknown) => Promise<Answer>,
  needs = requiredOf(contract),
): void => {
  const example = contract.example as Readonly<Record<string, unknown>>;

  describe(`consumes ${contract.name} v${contract.version}`, () => {
    it('takes the example of the contract', async () => {
      expect(await receive(example)).toEqual({ batchItemFailures: [] });
    });

    it('tolerates properties that a producer may add', async () => {
      expect(await receive({ ...example, addedLater: { by: 'a newer producer' } })).toEqual({ batchItemFailures: [] });
    });

    it.each(needs)('refuses data without %s', async (name) => {
      const { batchItemFailures } = await receive({ ...example, [name]: undefined });

      expect(batchItemFailures).toHaveLength(1);
    });
  });
};
