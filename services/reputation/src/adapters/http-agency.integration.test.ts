import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningProviders, startProviders } from '@ecom/local-providers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW } from '../../tests/builders/lookup';
import { AgencyAnswerInvalidError, AgencyUnavailableError } from '../domain/errors';
import { httpAgency } from './http-agency';

let world: RunningProviders;
beforeAll(async () => {
  world = await startProviders(0);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.faults.clear();
  world.providers.reputation.clear();
});

const ask = (subject = 'usr_1', baseUrl = world.url) => httpAgency({ baseUrl, clock: () => NOW, patience: 200 })(subject);

describe('asking the agency', () => {
  it('B-REP-2: tells what the agency says of this user, and not a constant', async () => {
    world.providers.reputation.set('usr_1', { score: 1.5, ratings: 3 });
    world.providers.reputation.set('usr_2', { score: 4.9, ratings: 400 });

    expect(await ask('usr_1')).toEqual({ outcome: 'rated', score: 1.5, ratings: 3, asOf: expect.stringMatching(/Z$/) });
    expect(await ask('usr_2')).toMatchObject({ score: 4.9, ratings: 400 });
  });

  it('takes it for an answer that nobody has rated somebody', async () => {
    world.providers.reputation.set('usr_new', undefined);

    expect(await ask('usr_new')).toEqual({ outcome: 'unknown', asOf: NOW.toISOString() });
  });

  it('does not believe a 404 of somebody who is no agency', async () => {
    world.providers.reputation.set('usr_1', { score: 1, ratings: 1 });

    await expect(ask('usr_1', `${world.url}/elsewhere`)).rejects.toThrow(AgencyAnswerInvalidError);
  });

  it.each(['error', 'rate-limit', 'no-answer', 'slow'] as const)('is in vain while the agency is in trouble: %s', async (kind) => {
    world.faults.add({ kind, path: '/reputations', times: 1, milliseconds: 1_000 });

    await expect(ask()).rejects.toThrow(AgencyUnavailableError);
    expect(await ask()).toMatchObject({ outcome: 'rated' });
  });

  it('takes garbage for no rating', async () => {
    world.faults.add({ kind: 'garbage', path: '/reputations', times: 1 });

    await expect(ask()).rejects.toThrow(AgencyAnswerInvalidError);
  });

  it.each([
    { what: 'a score that is none', reputation: { score: 5.1, ratings: 3 } },
    { what: 'a score as text', reputation: { score: '4', ratings: 3 } },
    { what: 'half a rating', reputation: { score: 4, ratings: 0.5 } },
    { what: 'no count', reputation: { score: 4 } },
    { what: 'somebody else', reputation: { score: 4, ratings: 3, subject: 'usr_other' } },
    { what: 'no time', reputation: { score: 4, ratings: 3, asOf: 'yesterday' } },
  ])('B-REP-2: refuses an answer with $what', async ({ reputation }) => {
    const body = JSON.stringify({ subject: 'usr_1', asOf: NOW.toISOString(), ...reputation });
    const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    await expect(ask('usr_1', `http://127.0.0.1:${port}`)).rejects.toThrow(AgencyAnswerInvalidError);
    server.closeAllConnections();
    server.close();
  });
});
