import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob } from 'node:fs/promises';

const parameters = process.argv.slice(2);
const asJson = parameters.includes('--json');
if (parameters.includes('--help')) {
  console.log('pnpm bench [--json] [part of a path …]: measures what */bench/*.bench.ts say, or those whose path has that part.');
  process.exit(0);
}
const wanted = parameters.filter((parameter) => !parameter.startsWith('--'));

/** One at a time: two that share the cores measure each other. */
const run = async (file: string): Promise<{ readonly code: number | null; readonly output: string }> => {
  const child = spawn('tsx', [file, ...(asJson ? ['--json'] : [])], { stdio: ['ignore', asJson ? 'pipe' : 'inherit', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];

  return { code, output };
};

const found: string[] = [];
for await (const file of glob('{packages,services,scripts}/**/bench/*.bench.ts', { exclude: (name) => name === 'node_modules' }))
  found.push(file);
const files = found.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part))).toSorted();

const results: Record<string, unknown> = {};
for (const file of files) {
  if (!asJson) console.log(`\n${file}`);
  const { code, output } = await run(file);
  if (code !== 0) {
    console.error(`${file} failed with code ${code}.`);
    process.exitCode = 1;
  } else if (asJson) {
    results[file] = JSON.parse(output);
  }
}
if (files.length === 0) console.error('There is no such measurement.');
if (asJson) console.log(JSON.stringify(results, null, 2));
