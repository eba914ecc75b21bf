/** How a task token begins: `["arn:` in base64url (see task-token.ts). */
const TOKEN = /WyJhcm46[\w-]{16,}/g;

/** Ids of a payment provider's objects, and what a bearer of them may do with them. */
const PAYMENT = /\b(?:pm|pi|ch|re|cus|tok|src|seti|sk|rk)_[A-Za-z0-9]\w*/g;

/** Card numbers, with or without separators. */
const CARD = /\b(?:\d[ -]?){14,19}\b/g;

const secretNames = /token|secret|password|authorization|card|payment|charge|iban|cvc|address|e-?mail|phone/i;

const HIDDEN = '(not shown)';

/** The longest text of one value that is shown. */
export const MOST_SHOWN = 2_000;

const bounded = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)} … (${text.length} characters)` : text);

/** What the status server sends, JSON or not: rows and messages carry tokens too. */
export const withoutTokens = (text: string): string => text.replace(TOKEN, HIDDEN);

const withoutSecrets = (text: string): string => withoutTokens(text).replace(PAYMENT, HIDDEN).replace(CARD, HIDDEN);

const isHidden = (name: string, value: unknown): boolean =>
  secretNames.test(name) && !['boolean', 'undefined'].includes(typeof value) && value !== null;

const redacted = (value: unknown): unknown => {
  if (typeof value === 'string') return asShownJson(value) ?? withoutSecrets(value);
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isHidden(name, inner) ? HIDDEN : redacted(inner)]));
};

/** Objects and lists travel as text too, as the cause of a function's failure does: their names tell what to hide. */
const asShownJson = (text: string): string | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(redacted(JSON.parse(text)));
  } catch {
    return undefined;
  }
};

/** A value of an execution as a page may show it: without task tokens and payment data, as JSON of bounded length. */
export const shownValue = (value: unknown): string => bounded(JSON.stringify(redacted(value), undefined, 2) ?? 'null');

/** The same for text, such as the cause of a failure. */
export const shownText = (text: string): string => bounded(redacted(text) as string);
