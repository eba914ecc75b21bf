import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lintOpenapi } from '../check-contracts/openapi/openapi-checks';
import { acknowledged } from '../check-templates/acknowledged';
import { unacknowledged } from '../check-templates/acknowledgements';
import { compileService } from '../check-templates/compile-service';
import { sentenceOf } from '../check-templates/finding';
import { findingsIn } from '../check-templates/findings';
import { newFunction } from '../new-function/new-function';
import { newService } from '../new-service/new-service';
import { openapiDocuments } from '../openapi/openapi-documents';
import { runbookProblems } from '../runbooks/problems';
import { readRunbooks } from '../runbooks/read-runbooks';
import { type Ran, temporaryWorkspace } from './temporary-workspace';

// Compilers, bundlers and a database, one after the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const expectSuccess = ({ code, output }: Ran): void => expect(code, output).toBe(0);
let place: Awaited<ReturnType<typeof temporaryWorkspace>>;

beforeAll(async () => {
  place = await temporaryWorkspace();
  await newService(place.root, { name: 'seller-note', kind: 'rest' });
  await newFunction(place.root, { service: 'seller-note', name: 'share-note', http: 'POST /seller-notes/{sellerNoteId}/shares' });
  await newFunction(place.root, { service: 'seller-note', name: 'drop-note', http: 'DELETE /seller-notes/{sellerNoteId}' });
  await newFunction(place.root, { service: 'seller-note', name: 'list-notes', http: 'GET /seller-notes' });
  await place.install('seller-note');
});
afterAll(() => place.remove());

describe('a generated service with generated functions', () => {
  it('compiles', async () => {
    expectSuccess(await place.run('seller-note', 'tsc', '-p', '.'));
  });

  it('is formatted and free of lint', async () => {
    expectSuccess(await place.lint('seller-note'));
  });

  it('passes its own tests, against the real database too', async () => {
    const ran = await place.test('services/seller-note');

    expectSuccess(ran);
    expect(ran.output).toMatch(/Tests .*passed/);
    expect(ran.output).toContain('seller-note-repository.integration.test.ts');
  });

  it('packages with the framework, code and all', async () => {
    const params = [
      '--param=alarmTopicArn=arn:aws:sns:us-east-1:000000000000:alarms',
      '--param=authorizerArn=arn:aws:lambda:us-east-1:000000000000:function:users',
    ];

    expectSuccess(await place.run('seller-note', 'serverless', 'package', '--stage', 'check', ...params));
    expect(await readdir(join(place.root, 'services/seller-note/.serverless'))).toEqual(
      expect.arrayContaining(['createSellerNote.zip', 'shareNote.zip']),
    );
  });

  it('keeps the rules of templates', async () => {
    const found = await findingsIn([await compileService(place.root, 'seller-note')]);

    expect(unacknowledged(found, acknowledged).map(sentenceOf)).toEqual([]);
  });

  it('has a page for each of its alarms, and no other', async () => {
    const compiled = await compileService(place.root, 'seller-note');

    expect(runbookProblems(await readRunbooks(place.root, compiled))).toEqual([]);
  });

  it('tells clients of its routes', async () => {
    const file = 'services/seller-note/openapi.json';
    const { [file]: document = '' } = await openapiDocuments(place.root);

    expect(await lintOpenapi(file, document)).toEqual([]);
    expect(Object.keys((JSON.parse(document) as { readonly paths: object }).paths)).toEqual([
      '/seller-notes',
      '/seller-notes/{sellerNoteId}',
      '/seller-notes/{sellerNoteId}/shares',
    ]);
  });

  it('is wired and told', async () => {
    expect(await readFile(join(place.root, 'serverless-compose.yml'), 'utf8')).toContain(
      '  seller-note:\n    path: services/seller-note\n',
    );
    expect(await readFile(join(place.root, 'services/seller-note/README.md'), 'utf8')).toContain(
      '| `DELETE /seller-notes/{sellerNoteId}` | signed-in users | drop note |',
    );
  });

  it('has files of at most 150 lines', async () => {
    const folder = join(place.root, 'services/seller-note/src');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const lengths = await Promise.all(
      files.map(async ({ parentPath, name }) => (await readFile(join(parentPath, name), 'utf8')).split('\n').length),
    );

    expect(Math.max(...lengths)).toBeLessThanOrEqual(150);
  });
});

describe('a generator', () => {
  it('never writes over what is there', async () => {
    await expect(newService(place.root, { name: 'seller-note', kind: 'rest' })).rejects.toThrow('exists already');
    await expect(newFunction(place.root, { service: 'seller-note', name: 'share-note', http: 'GET /x' })).rejects.toThrow('exists already');
  });

  it.each([
    { service: 'nobody', name: 'do-this', http: 'GET /x', says: 'is nobody a service with functions?' },
    { service: 'seller-note', name: 'this', http: 'GET /x', says: 'is not a verb and a noun' },
    { service: 'seller-note', name: 'do-this', http: 'GET', says: 'is not a route' },
  ])('says what is wrong with $service $name $http', async ({ says, ...request }) => {
    await expect(newFunction(place.root, request)).rejects.toThrow(says);
  });

  it('offers only the kinds there are', async () => {
    await expect(newService(place.root, { name: 'feed', kind: 'graphql' })).rejects.toThrow('There is no kind "graphql": there is rest.');
  });
});
