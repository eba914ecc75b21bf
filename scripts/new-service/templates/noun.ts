import { type Names, namesOf } from '../../workspace/names';

/** One noun in every form that a service needs. */
export type Noun = Names & {
  /** `seller-notes`: in paths. */
  readonly plural: string;
  /** `sellerNotes`: in code. */
  readonly camelPlural: string;
  /** `seller note`: in sentences. */
  readonly words: string;
  /** `SELLER_NOTE`: in error codes and environment variables. */
  readonly upper: string;
  /** `sel`: of ids. */
  readonly prefix: string;
};

/** @throws UsageError for a name that is not kebab-case. */
export const nounOf = (name: string): Noun => {
  const names = namesOf(name);

  return {
    ...names,
    plural: `${names.kebab}s`,
    camelPlural: `${names.camel}s`,
    words: name.replaceAll('-', ' '),
    upper: name.replaceAll('-', '_').toUpperCase(),
    prefix: name.replaceAll('-', '').slice(0, 3),
  };
};
