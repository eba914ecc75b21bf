type Form = { readonly name: string; readonly pattern: RegExp };

/** What keys and tokens look like. Amazon documents its signatures with keys that end in EXAMPLE; they open nothing. */
const forms: readonly Form[] = [
  { name: 'an AWS access key', pattern: /\b(AKIA|ASIA)(?![0-9A-Z]{9}EXAMPLE)[0-9A-Z]{16}\b/ },
  {
    name: 'an AWS secret key',
    pattern: /aws_?secret_?(access_?)?key\S{0,4}\s*[=:]\s*['"]?(?!\S{30}EXAMPLEKEY)[A-Za-z\d/+]{40}(?![A-Za-z\d/+])/i,
  },
  { name: 'a private key', pattern: /BEGIN ([A-Z]+ )?PRIVATE KEY/ },
  { name: 'a signed token', pattern: /\beyJ[\w-]{20,}\.eyJ/ },
  { name: 'a Stripe key', pattern: /\b[sr]k_live_/ },
  { name: 'a GitHub token', pattern: /\b(gh[pousr]_\w{30}|github_pat_\w{22})/ },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z\d]{36}\b/ },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[\w-]{10,}/ },
  { name: 'a Google key', pattern: /\b(AIza[\w-]{30}|GOCSPX-[\w-]{20})/ },
  { name: 'a password in an address', pattern: /\b[a-z][a-z+]*:\/\/[^\s/:@'"`$<{]+:[^\s/:@'"`$<{]{3,}@/i },
];

/** @returns what the text looks like, when it looks like a secret. */
export const secretIn = (text: string): string | undefined => forms.find(({ pattern }) => pattern.test(text))?.name;

/** Says where without saying what: a report is read by more people than a secret should be. */
export const secretProblems = (file: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const found = secretIn(line);

    return found === undefined
      ? []
      : [
          `${file}:${index + 1} holds ${found} (no-secrets: whoever can read the repository can use it): revoke it first, then remove it; values come from the environment or from Secrets Manager.`,
        ];
  });

type Commit = { readonly id: string; readonly text: string };

/** @returns the lines that each commit of `git log -p --format=commit:%H` has added. */
const added = (log: string): readonly Commit[] =>
  log.split(/^commit:/m).map((part) => ({
    id: part.slice(0, 12),
    text: part
      .split('\n')
      .filter((line) => line.startsWith('+'))
      .join('\n'),
  }));

/** @returns a sentence for each commit that has added what looks like a secret, even if it is gone since. */
export const historyProblems = (log: string): readonly string[] =>
  added(log).flatMap(({ id, text }) => {
    const found = secretIn(text);

    return found === undefined ? [] : [`commit ${id} adds ${found} (no-secrets: what is removed later stays in the history): revoke it.`];
  });
