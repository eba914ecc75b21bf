import { DomainError } from '@ecom/kernel';
import { count } from './metrics';

type Names = { readonly done: string; readonly refused: string };

/** Counts under one name what the work does, under another what it refuses; a bug is neither. */
export const tallied = async <Result>({ done, refused }: Names, work: () => Promise<Result>): Promise<Result> => {
  try {
    const result = await work();
    count(done);
    return result;
  } catch (error) {
    if (error instanceof DomainError) count(refused);
    throw error;
  }
};
