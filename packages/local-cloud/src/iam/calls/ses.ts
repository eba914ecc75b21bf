import { localArn } from '../../template/account';
import { type Call, type Fields, jsonBody, type ReadCalls, textOf, UnknownOperationError } from '../call';

/** `example.com` of `Shop <no-reply@example.com>`: domains are verified, not addresses. */
const domainOf = (from: string): string => (/<([^>]+)>/.exec(from)?.[1] ?? from).split('@').at(-1) ?? '';

const sender = (input: Fields): string =>
  textOf(input, 'FromEmailAddressIdentityArn') || localArn('ses', `identity/${domainOf(textOf(input, 'FromEmailAddress'))}`);

export const sesCalls: ReadCalls = (request) => {
  const { method, path } = request;
  if (method !== 'POST' || path !== '/v2/email/outbound-emails') throw new UnknownOperationError(`ses ${method} ${path}`, 'ses.ts');
  const input = jsonBody(request);
  const set = textOf(input, 'ConfigurationSetName');
  const send = (resource: string): Call => ({ action: 'ses:SendEmail', resource });
  return [send(sender(input)), ...(set === '' ? [] : [send(localArn('ses', `configuration-set/${set}`))])];
};
