import { writeGenerated } from '../docs-check/generated';
import { generatedDocuments } from '../docs-check/generated-documents';

const [wanted] = process.argv.slice(2);
const chosen = generatedDocuments.filter(({ name }) => wanted === undefined || name === wanted);

if (chosen.length === 0) {
  const names = generatedDocuments.map(({ name }) => name).join(', ');
  console.log(`pnpm docs:make [name] writes generated documents: all of them, or one of ${names}.`);
  process.exitCode = wanted === '--help' || wanted === '-h' ? 0 : 1;
}

for (const { name, make } of chosen) {
  const made = await make(process.cwd());
  const changed = await writeGenerated(process.cwd(), made);
  console.log(`${name}: ${Object.keys(made).length} files, ${changed.length} changed${changed.map((file) => `\n  ${file}`).join('')}`);
}
