/** A package and the licence its publisher states, as `pnpm licenses list --json` groups them. */
export type Listed = Readonly<Record<string, readonly { readonly name: string }[]>>;

export type Exception = { readonly licence: string; readonly packages: readonly RegExp[]; readonly reason: string };

/** Nothing but a notice is owed for what they cover, wherever it ends up. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Zlib',
]);

/** Licences that are allowed in tools only, each for named packages: nothing of them is part of a deployed function. */
export const exceptions: readonly Exception[] = [
  {
    licence: 'AGPL-3.0-or-later',
    packages: [/^@cloud-copilot\/iam-/],
    reason:
      'Simulates IAM in tests and in the local cloud; it runs beside the code, is not changed and not offered to anybody as a service.',
  },
  {
    licence: 'EPL-2.0 OR GPL-3.0-or-later',
    packages: [/^elkjs$/],
    reason: 'Lays out the diagrams of the documents when they are generated, unchanged; only its picture is kept.',
  },
  { licence: 'MPL-2.0', packages: [/^lightningcss(-|$)/], reason: 'A compiled tool of the test runner, unchanged.' },
  { licence: 'Python-2.0', packages: [/^argparse$/], reason: 'The licence of Python, permissive; a command line parser of tools.' },
  { licence: 'PSF-2.0', packages: [/^argparse$/], reason: 'The licence of Python, permissive; a command line parser of tools.' },
];

/** `(A OR B) AND C` as a list of choices, each of which asks for all of its licences. */
const choices = (expression: string): readonly (readonly string[])[] =>
  expression
    .replaceAll(/[()]/g, '')
    .split(/ OR /i)
    .map((choice) => choice.split(/ AND /i).map((licence) => licence.trim()));

/** @returns whether one may take the package under permissive licences alone. */
export const isPermissive = (expression: string): boolean =>
  choices(expression).some((licences) => licences.every((licence) => permissive.has(licence)));

const excepted = (licence: string, name: string): boolean =>
  exceptions.some((exception) => exception.licence === licence && exception.packages.some((pattern) => pattern.test(name)));

const named = (listed: Listed): readonly { readonly licence: string; readonly name: string }[] =>
  Object.entries(listed).flatMap(([licence, packages]) => packages.map(({ name }) => ({ licence, name })));

/** @returns a sentence for each package that ships and is not permissive; exceptions do not count here. */
export const shippedProblems = (listed: Listed): readonly string[] =>
  named(listed)
    .filter(({ licence }) => !isPermissive(licence))
    .map(
      ({ licence, name }) =>
        `${name} is ${licence} and part of a deployed function (licences-shipped: what we deploy must owe nothing but a notice): use another package.`,
    );

/** @returns a sentence for each package of the tools that is neither permissive nor excepted with a reason. */
export const toolProblems = (listed: Listed): readonly string[] =>
  named(listed)
    .filter(({ licence, name }) => !(isPermissive(licence) || excepted(licence, name)))
    .map(
      ({ licence, name }) =>
        `${name} is ${licence} (licences-tools: somebody must have read it): use another package, or say in scripts/scan/licences.ts why it may be used.`,
    );

/** @returns a sentence for each exception that excuses nothing any more. */
export const staleExceptions = (listed: Listed): readonly string[] =>
  exceptions
    .filter(({ licence, packages }) => !(listed[licence] ?? []).some(({ name }) => packages.some((pattern) => pattern.test(name))))
    .map(
      ({ licence }) => `No package needs the exception for ${licence} any more (licences-tools): remove it from scripts/scan/licences.ts.`,
    );
