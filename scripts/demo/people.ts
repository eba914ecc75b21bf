import { randomBytes } from 'node:crypto';
import { eventually } from '../platform-client/eventually';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import type { Teller } from './teller';

export type Person = { readonly userId: string; readonly name: string; readonly email: string; readonly token: string };
export type Cast = { readonly sara: Person; readonly ann: Person; readonly ben: Person };

const mailPatienceMs = 15_000;
const password = 'Sextant-and-stars-1';

const codeIn = (text: string): string | undefined => /\b(\d{6})\b/.exec(text)?.[1];

type Newcomer = { readonly name: string; readonly seller: boolean };

const signUp = async ({ identity, mailUrl }: Platform, { name, seller }: Newcomer, run: string): Promise<Person> => {
  const email = `${name.toLowerCase()}.${run}@demo.example`;
  await identity.signUp({ email, password, name, ...(seller && { seller }) });
  const code = await eventually(
    async () => (await mailsTo(mailUrl, email)).map(({ text }) => codeIn(text)).find((found) => found !== undefined),
    {
      timeoutMs: mailPatienceMs,
    },
  );
  if (code === undefined) throw new Error(`No code came to ${email}.`);
  await identity.confirm(email, code);
  const { accessToken } = await identity.signIn(email, password);
  const { userId } = await identity.me(accessToken);
  return { userId, name, email, token: accessToken };
};

/** Three people sign up as anybody would: with the code out of the mail. */
export const peopleSignUp = async (platform: Platform, teller: Teller): Promise<Cast> => {
  teller.chapter('Sara, Ann and Ben sign up; each reads a code from the mail and signs in.');
  const run = randomBytes(4).toString('hex');
  const [sara, ann, ben] = await Promise.all([
    signUp(platform, { name: 'Sara', seller: true }, run),
    signUp(platform, { name: 'Ann', seller: false }, run),
    signUp(platform, { name: 'Ben', seller: false }, run),
  ]);
  teller.say(`Mail to ${sara.email}, ${ann.email} and ${ben.email}: inbox at ${platform.mailUrl}`);
  const profile = await platform.identity.me(sara.token);
  teller.check("Sara's profile carries her name", profile.name, 'Sara');
  return { sara, ann, ben };
};
