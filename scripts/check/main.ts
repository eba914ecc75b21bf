import { groups } from './phases';
import { type Outcome, runPhase } from './run-phase';
import { addCounts, noTests } from './test-counts';

const parameters = process.argv.slice(2);
const quick = parameters.includes('--quick');
const unknown = parameters.filter((parameter) => parameter !== '--quick');

if (unknown.length > 0) {
  console.log(
    'pnpm test runs every check and every test; pnpm check leaves out what needs engines. One test: pnpm vitest run <part of a path>.',
  );
  process.exit(unknown.every((parameter) => parameter === '--help' || parameter === '-h') ? 0 : 1);
}

const line = ({ phase, ok, seconds, counts }: Outcome): string => {
  const tests = phase.tests ? `  ${counts.passed} passed, ${counts.failed} failed` : '';

  return `${ok ? '✓' : '✗'} ${phase.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s${tests}`;
};

const report = (outcome: Outcome): void => {
  if (!outcome.ok && outcome.output !== '') console.log(outcome.output);
  console.log(line(outcome));
};

const outcomes: Outcome[] = [];
for (const group of groups) {
  const phases = group.filter(({ slow }) => !(quick && slow));
  const ended = await Promise.all(
    phases.map(async (phase) => {
      const outcome = await runPhase(phase);
      report(outcome);
      return outcome;
    }),
  );
  outcomes.push(...ended);
  if (ended.some(({ ok }) => !ok)) break;
}

const failed = outcomes.filter(({ ok }) => !ok);
const { passed, failed: failures } = outcomes.map(({ counts }) => counts).reduce(addCounts, noTests);
console.log(['', ...outcomes.map(line), ''].join('\n'));
if (failed.length > 0)
  console.log(`Not as it should be: ${failed.map(({ phase }) => phase.name).join(', ')}. Phases after it did not run.`);
console.log(`${passed} passed, ${failures} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
