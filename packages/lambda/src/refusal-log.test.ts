import { expect, it } from 'vitest';
import { MissingError } from '../tests/missing-error';
import { refusalLog } from './refusal-log';

const rejected = Object.assign(new Error('Address ada@example.test is not verified.'), { name: 'MessageRejected' });

it.each([
  { is: 'a service that refused, by name alone', cause: rejected, logged: { code: 'MISSING', cause: 'MessageRejected' } },
  { is: 'nothing else', cause: undefined, logged: { code: 'MISSING' } },
  { is: 'something that is no error', cause: 'ada@example.test', logged: { code: 'MISSING' } },
])('a refusal is logged with what caused it: $is', ({ cause, logged }) => {
  expect(refusalLog(new MissingError('gone', {}, { cause }))).toEqual({ ...logged, code: new MissingError('gone').code });
});
