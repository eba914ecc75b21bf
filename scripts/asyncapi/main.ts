import { writeGenerated } from '../docs-check/generated';
import { asyncapiDocuments } from './documents';

const made = await asyncapiDocuments(process.cwd());
const changed = await writeGenerated(process.cwd(), made);

for (const file of changed) console.log(`${file}: written`);
console.log(`${Object.keys(made).length} documents, ${changed.length} changed`);
