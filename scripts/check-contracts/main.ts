import { contractChecks } from './checks';

let count = 0;
for (const { name, why, check } of contractChecks) {
  const findings = await check(process.cwd());
  count += findings.length;
  for (const { file, problem, mend } of findings) console.error(`✗ ${file}: ${problem} (${name}: ${why})\n  To mend it: ${mend}.`);
}

console.log(`${contractChecks.length} checks of contracts, ${count} problems`);
process.exitCode = count > 0 ? 1 : 0;
