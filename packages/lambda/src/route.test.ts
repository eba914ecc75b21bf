import { DomainError, type Json, toJson } from '@ecom/kernel';
import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, expectTypeOf, it } from 'vitest';
import { number, object } from 'yup';
import { httpHandler } from './http-handler';
import { type RouteDocs, route } from './route';

const receipt = {
  title: 'Receipt',
  type: 'object',
  required: ['price', 'states'],
  properties: { price: { type: 'integer' }, states: { type: 'array', items: { enum: ['open', 'closed'] } } },
} as const;
const body = object({ amount: number().required() });
const payRoute = route<typeof receipt>()({ body, success: 201 });
const deleteRoute = route()({ success: 204 });

class Refused extends DomainError {
  readonly code = 'REFUSED';
  readonly kind = 'rejected';
}

const call = (handler: ReturnType<typeof httpHandler>) => handler(httpRequest({ body: { amount: 5 }, callerId: 'usr_1' }), lambdaContext());

it('gives a handler what the route says, and its status', async () => {
  const response = await call(
    httpHandler({ ...payRoute, handle: async ({ body: { amount } }) => ({ price: amount, states: ['open'] as const }) }),
  );

  expect(response).toMatchObject({ statusCode: 201 });
  expect(readJson(response)).toEqual({ price: 5, states: ['open'] });
});

it('takes JSON that says the answer, and sends every byte of it', async () => {
  const answer = toJson({ states: ['open'] as const, price: 5 });

  expect(await call(httpHandler({ ...payRoute, handle: async () => answer }))).toMatchObject({ body: '{"states":["open"],"price":5}' });
  expectTypeOf(answer).toEqualTypeOf<Json<{ states: readonly ['open']; price: number }>>();
});

it('lets no handler answer anything else', () => {
  // @ts-expect-error a price is missing
  httpHandler({ ...payRoute, handle: async () => ({ states: ['open'] as const }) });
  // @ts-expect-error no such state
  httpHandler({ ...payRoute, handle: async () => ({ price: 5, states: ['ajar'] as const }) });
  // @ts-expect-error any text is not JSON of this answer
  httpHandler({ ...payRoute, handle: async () => 'text' });
  // @ts-expect-error JSON of something else
  httpHandler({ ...payRoute, handle: async () => toJson({ price: '5' }) });
  expect(httpHandler({ ...deleteRoute, handle: async () => undefined })).toBeInstanceOf(Function);
});

it('lets no route without an answer say that it has one', () => {
  // @ts-expect-error 200 without an answer
  expect(route()({ success: 200 })).toEqual({ success: 200 });
});

it('lets documents show only what the route answers', () => {
  const docs = { route: payRoute, summary: 'Pay', answer: receipt, refusals: [Refused, [Refused]] } as const;
  const example = { body: { amount: 5 }, answer: { price: 5, states: ['open'] } } as const;

  expectTypeOf({ ...docs, example }).toExtend<RouteDocs<typeof payRoute>>();
  expectTypeOf({ ...docs, example: { answer: { price: 'x', states: [] } } }).not.toExtend<RouteDocs<typeof payRoute>>();
  expectTypeOf({ ...docs, answer: { title: 'Other' }, example }).not.toExtend<RouteDocs<typeof payRoute>>();
});
