import { settlementStep } from '@ecom/contracts';
import { validateSettlementStep } from '@ecom/contracts/compiled/settlement-step';
import { DomainError } from '@ecom/kernel';
import { expect, it, vi } from 'vitest';
import { currentCorrelationId } from './invocation';
import { taskHandler } from './task-handler';

class LotTakenError extends DomainError {
  readonly code = 'LOT_TAKEN';
  readonly kind = 'conflict';
}

it('hands valid input on, under the correlation id of the execution, and gives back the result', async () => {
  const handle = vi.fn(async () => ({ seen: currentCorrelationId() }));

  expect(await taskHandler({ validate: validateSettlementStep, handle })(settlementStep.example)).toEqual({ seen: 'req-1' });
  expect(handle).toHaveBeenCalledWith(settlementStep.example);
});

it.each([null, {}, { ...settlementStep.example, attempt: 0 }])('refuses %j by the name of its error', async (input) => {
  const handle = vi.fn();

  await expect(taskHandler({ validate: validateSettlementStep, handle })(input)).rejects.toMatchObject({ name: 'MessageInvalidError' });
  expect(handle).not.toHaveBeenCalled();
});

it('throws what the task throws, by the name that Retry and Catch match', async () => {
  const handle = async () => {
    throw new LotTakenError('Taken.');
  };

  await expect(taskHandler({ validate: validateSettlementStep, handle })(settlementStep.example)).rejects.toMatchObject({
    name: 'LotTakenError',
  });
});
