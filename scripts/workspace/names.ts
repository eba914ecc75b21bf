const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A mistake of the person who runs a script: shown as one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The forms in which one name appears in files, types and deployments. */
export type Names = { readonly kebab: string; readonly camel: string; readonly pascal: string };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** @throws UsageError for a name that is not kebab-case. */
export const namesOf = (name: string): Names => {
  if (!kebab.test(name)) throw new UsageError(`"${name}" is not kebab-case: small letters and digits, with hyphens between words.`);
  const pascal = name.split('-').map(capital).join('');

  return { kebab: name, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal };
};
