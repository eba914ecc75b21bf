import { boolean, object } from 'yup';
import { personName } from '../fields';

/** Points, groups and addresses are nothing a caller sets: naming one is refused. */
export const updateMeBody = object({
  name: personName.optional(),
  seller: boolean().strict().oneOf([true], '${path} can only become true').optional(),
})
  .strict()
  .noUnknown()
  .test('something', 'name or seller is needed', ({ name, seller }) => name !== undefined || seller !== undefined)
  .required();
