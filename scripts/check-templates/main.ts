import { serviceNames } from '../workspace/services';
import { compileService } from './compile-service';
import { rules, templateProblems } from './rules';

const root = process.cwd();
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : await serviceNames(root);

const problems: string[] = [];
for (const name of names) {
  try {
    problems.push(...templateProblems(await compileService(root, name)));
  } catch (error) {
    problems.push(`${name} does not compile: ${(error as Error).message}`);
  }
}

for (const problem of problems) console.error(`✗ ${problem}`);
console.log(`${names.length} services, ${rules.length} rules, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
