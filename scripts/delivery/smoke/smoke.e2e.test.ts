import { expect, inject, it } from 'vitest';
import { localAddresses } from './addresses';
import { smokeProblems } from './smoke';

it('a platform that works passes what every deployment is asked', async () => {
  expect(await smokeProblems(await localAddresses(inject('statusUrl')))).toEqual([]);
});

it('one that answers as it should not is named, and so is one that does not answer', async () => {
  const addresses = await localAddresses(inject('statusUrl'));
  const problems = await smokeProblems({ ...addresses, identityApiUrl: addresses.auctionApiUrl, notificationApiUrl: 'http://127.0.0.1:1' });

  expect(problems).toContainEqual(expect.stringMatching(/GET .*\/me answered 404, not 401/));
  expect(problems).toContainEqual(expect.stringMatching(/notification-preferences did not answer/));
});
