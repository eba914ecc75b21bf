import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { affectedBy, type Workspace } from './affected';
import { readWorkspace, shippedMembers } from './workspace-graph';

const member = (folder: string, ships: readonly string[] = [], tools: readonly string[] = []) => ({
  name: `@x/${folder.split('/').at(-1)}`,
  folder,
  ships,
  needs: [...ships, ...tools],
});

const workspace: Workspace = {
  members: [
    member('packages/contracts'),
    member('packages/dynamo', ['@x/contracts']),
    member('packages/tooling'),
    member('scripts', ['@x/contracts']),
    member('services/platform'),
    member('services/identity', ['@x/dynamo']),
    member('services/auction', ['@x/dynamo']),
    member('services/books', ['@x/contracts'], ['@x/tooling']),
  ],
  services: [
    { name: 'platform', folder: 'services/platform', needs: [] },
    { name: 'books', folder: 'services/books', needs: [] },
    { name: 'identity', folder: 'services/identity', needs: ['platform'] },
    { name: 'auction', folder: 'services/auction', needs: ['platform', 'identity'] },
  ],
};

describe('affectedBy', () => {
  it.each([
    { what: 'a service at the end of the wires', files: ['services/auction/src/domain/bid.ts'], services: ['auction'] },
    { what: 'a service and those it gives outputs to', files: ['services/identity/serverless.ts'], services: ['identity', 'auction'] },
    { what: 'the users of a package', files: ['packages/dynamo/src/index.ts'], services: ['identity', 'auction'] },
    { what: 'users of users of a package', files: ['packages/contracts/src/index.ts'], services: ['books', 'identity', 'auction'] },
    { what: 'nothing for prose', files: ['README.md', 'services/auction/README.md', 'packages/docs/a.svg'], services: [] },
    { what: 'nothing for no files', files: [], services: [] },
  ])('B-GHA-4: $what', ({ files, services }) => {
    expect(affectedBy(workspace, files)).toMatchObject({ services });
    expect(affectedBy(workspace, files)).not.toHaveProperty('everything');
  });

  it.each([
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    '.github/workflows/ci.yml',
    'packages/tooling/biome.json',
    'packages/gone/src/a.ts',
    'scripts/x.ts',
  ])('everything, for %s', (file) => {
    expect(affectedBy(workspace, ['README.md', file])).toMatchObject({
      everything: file,
      services: ['platform', 'books', 'identity', 'auction'],
    });
  });

  it('names the folders whose tests say something', () => {
    expect(affectedBy(workspace, ['packages/dynamo/src/index.ts']).folders).toEqual([
      'packages/dynamo',
      'services/auction',
      'services/identity',
    ]);
  });
});

describe('this workspace', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));

  it('ships what services need at run time, and no tool', async () => {
    const shipped = shippedMembers(await readWorkspace(root));

    expect(shipped).toEqual(expect.arrayContaining(['@ecom/auction', '@ecom/lambda', '@ecom/contracts', '@ecom/kernel']));
    expect(shipped.filter((name) => /local-cloud|serverless|testing|tooling|scripts/.test(name))).toEqual([]);
  });
});
