import { Command } from 'commander';
import { runbookProblems } from '../runbooks/problems';
import { readRunbooks } from '../runbooks/read-runbooks';
import { serviceNames } from '../workspace/services';
import { acknowledged } from './acknowledged';
import { leftOver, unacknowledged } from './acknowledgements';
import { compileService } from './compile-service';
import { deployRolesFindings } from './deploy-roles';
import { sentenceOf } from './finding';
import { findingsIn } from './findings';
import { table } from './report';
import { rules } from './rules';
import type { Compiled } from './template';

const root = process.cwd();

const compileAll = async (
  names: readonly string[],
): Promise<{ readonly services: readonly Compiled[]; readonly problems: readonly string[] }> => {
  const services: Compiled[] = [];
  const problems: string[] = [];
  for (const name of names) {
    const start = performance.now();
    try {
      const compiled = await compileService(root, name);
      services.push(compiled);
      problems.push(...runbookProblems(await readRunbooks(root, compiled)));
      console.log(`  ${name} compiled, ${Math.round(performance.now() - start)} ms`);
    } catch (error) {
      problems.push(`${name} does not compile: ${(error as Error).message}`);
    }
  }

  return { services, problems };
};

const check = async (wanted: readonly string[]): Promise<void> => {
  const all = await serviceNames(root);
  const { services, problems } = await compileAll(wanted.length > 0 ? wanted : all);
  const whole = services.length === all.length;
  const found = [...(await findingsIn(services)), ...(whole ? await deployRolesFindings(root) : [])];
  const left = unacknowledged(found, acknowledged);
  const stale = whole ? leftOver(found, acknowledged) : [];
  const sentences = [...problems, ...left.map(sentenceOf), ...stale];

  for (const sentence of sentences) console.error(`✗ ${sentence}`);
  console.log(table(services.map((compiled) => ({ compiled, findings: left.filter(({ service }) => service === compiled.service) }))));
  console.log(
    `${services.length} services, ${rules.length} rules of the house, ${found.length - left.length} findings acknowledged, ${sentences.length} problems`,
  );
  process.exitCode = sentences.length > 0 ? 1 : 0;
};

await new Command('check:templates')
  .description(
    'Compiles each service as a deployment would and holds the templates to the rules of the house, to the packs AwsSolutions and Serverless of cdk-nag, and to AWS CloudFormation Validate. The table counts what is left to mend.',
  )
  .argument('[services...]', 'folders below services/; all, when none is named')
  .addHelpText(
    'after',
    '\nA finding that is not right for us gets its reason in scripts/check-templates/acknowledged.ts; one that covers nothing fails too.',
  )
  .action(check)
  .parseAsync();
