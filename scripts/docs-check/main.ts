import { enginePorts, servicePorts } from '@ecom/local-cloud/ports';
import { rules as templateRules } from '../check-templates/rules';
import { describeServices } from '../docs/described';
import { readDocs } from './docs';
import { documentProblems, rules } from './rules';

const USUAL_BASE = 4000;

if (process.argv.length > 2) {
  console.log('pnpm docs:check compares every document with the sources; pnpm docs:make writes those that are generated. No parameters.');
  process.exit(process.argv.slice(2).every((parameter) => parameter === '--help' || parameter === '-h') ? 0 : 1);
}

const check = async (root: string): Promise<readonly string[]> => {
  const { services } = await describeServices(root);
  const ports = [
    ...Object.values(enginePorts(USUAL_BASE)),
    ...services.flatMap((_, position) => Object.values(servicePorts(USUAL_BASE, position))),
  ];
  const docs = await readDocs(root, { ports, templateRules: templateRules.length });
  console.log(`${docs.markdown.length} documents, ${rules.length} rules`);
  return documentProblems(docs);
};

const problems = await check(process.cwd()).catch((error: unknown) => [
  `The documents cannot be compared: ${error instanceof Error ? error.message : String(error)}`,
]);

for (const problem of problems) console.error(`✗ ${problem}`);
console.log(`${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
