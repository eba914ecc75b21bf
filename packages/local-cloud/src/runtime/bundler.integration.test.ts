import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bundler, bundlesIn, startBundler } from './bundler';

describe('bundler', () => {
  let root: string;
  let bundler: Bundler | undefined;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'bundler-'));
    await mkdir(join(root, 'node_modules', 'dependency'), { recursive: true });
    await writeFile(join(root, 'node_modules', 'dependency', 'index.js'), "exports.shared = 'a dependency of both';");
    await write('settings.ts', "export const setting: string = process.env['SETTING'] ?? 'none';");
    for (const name of ['a', 'b']) {
      await write(`${name}.ts`, `${imports}export const main = () => [setting, shared, '${name}'];`);
    }
  });
  afterEach(async () => {
    await bundler?.stop();
    await rm(root, { recursive: true, force: true });
  });

  const imports = "import { shared } from 'dependency';\nimport { setting } from './settings';\n";
  const write = (name: string, text: string) => writeFile(join(root, name), text);
  const directory = () => join(root, 'build');
  const load = async (name: string) =>
    (await import(`${bundlesIn(directory()).bundleOf({ service: name, name })}?${Math.random()}`)) as { main(): readonly string[] };
  const start = async (watch: boolean) => {
    const rebuilt: ReadonlySet<string>[] = [];
    const failed: string[] = [];
    bundler = await startBundler({
      entries: ['a', 'b'].map((name) => ({ service: name, name, file: join(root, `${name}.ts`) })),
      directory: directory(),
      watch,
      onRebuilt: (services) => rebuilt.push(services),
      onFailed: (text) => failed.push(text),
    });
    return { rebuilt, failed };
  };

  it('gives each function its own copy of the workspace, and shares dependencies', async () => {
    await start(false);
    process.env['SETTING'] = 'first';
    const a = await load('a');
    process.env['SETTING'] = 'second';
    const b = await load('b');
    delete process.env['SETTING'];
    expect([a.main(), b.main()]).toEqual([
      ['first', 'a dependency of both', 'a'],
      ['second', 'a dependency of both', 'b'],
    ]);
  });

  it('rebuilds what changes, names its service, and keeps the last good build when the code is broken', async () => {
    const { rebuilt, failed } = await start(true);
    await write('a.ts', `${imports}export const main = () => ['changed', setting, shared];`);
    await vi.waitFor(() => expect(rebuilt).toEqual([new Set(['a'])]), { timeout: 10_000 });
    expect((await load('a')).main()[0]).toBe('changed');
    await write('a.ts', 'export const main = (');
    await vi.waitFor(() => expect(failed.join()).toContain('a.ts'), { timeout: 10_000 });
    expect((await load('a')).main()[0]).toBe('changed');
    await write('a.ts', `${imports}export const main = () => ['changed', setting, shared];`);
    await vi.waitFor(() => expect(rebuilt).toEqual([new Set(['a']), new Set()]), { timeout: 10_000 });
  });

  it('says clearly what does not build', async () => {
    await write('b.ts', "import './nowhere';");
    await expect(start(false)).rejects.toMatchObject({ code: 'BUILD_FAILED', message: expect.stringContaining('./nowhere') });
  });
});
