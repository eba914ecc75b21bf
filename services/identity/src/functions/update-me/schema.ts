import { type RouteDocs, route } from '@ecom/lambda';
import { boolean, object } from 'yup';
import { IdempotencyKeyReusedError, ProfileChangedError, SessionInvalidError } from '../../domain/errors';
import { profile, profileExample, refusalsOfDirectory } from '../answers';
import { personName } from '../fields';

/** Points, groups and addresses are nothing a caller sets: naming one is refused. */
const body = object({
  name: personName.optional(),
  seller: boolean().strict().oneOf([true], '${path} can only become true').optional(),
})
  .strict()
  .noUnknown()
  .test('something', 'name or seller is needed', ({ name, seller }) => name !== undefined || seller !== undefined)
  .required();

export const updateMeRoute = route<typeof profile>()({ body });

export const updateMeDocs = {
  route: updateMeRoute,
  summary: 'Change one’s own profile',
  description: '`seller: true` makes the caller a seller; tokens say so from the next refresh on.',
  answer: profile,
  refusals: [ProfileChangedError, SessionInvalidError, IdempotencyKeyReusedError, refusalsOfDirectory],
  idempotent: true,
  example: { body: { name: 'Sara' }, answer: profileExample },
} as const satisfies RouteDocs<typeof updateMeRoute>;
