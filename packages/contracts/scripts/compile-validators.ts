import { mkdir, rm, writeFile } from 'node:fs/promises';
import { compileAll } from './validator-source';

const target = new URL('../src/compiled/', import.meta.url);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const files = Object.entries(compileAll());
await Promise.all(files.map(([name, text]) => writeFile(new URL(name, target), text)));
console.log(`Compiled ${files.length / 2} validators into packages/contracts/src/compiled.`);
