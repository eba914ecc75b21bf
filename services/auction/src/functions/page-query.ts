import { number, type ObjectShape, object, string } from 'yup';

const LONGEST_PAGE = 100;
const USUAL_PAGE = 20;
const LONGEST_CURSOR = 1_000;

export const pageQuery = {
  limit: number().integer().min(1).max(LONGEST_PAGE).default(USUAL_PAGE),
  cursor: string().min(1).max(LONGEST_CURSOR),
};

/** yup drops what it does not know while it casts; whoever misspells a parameter should learn of it. */
export const queryOf = <Shape extends ObjectShape>(shape: Shape) =>
  object(shape).test('known', 'unknown parameters are refused', (query, { createError }) => {
    const unknown = Object.keys(query).filter((name) => !(name in shape));
    return unknown.length === 0 || createError({ message: `unknown parameters: ${unknown.join(', ')}` });
  });
