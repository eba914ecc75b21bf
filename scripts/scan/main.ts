import { readFile, writeFile } from 'node:fs/promises';
import { auditProblems } from './audit';
import { billProblems } from './bill';
import { shippedProblems, staleExceptions, toolProblems } from './licences';
import { allLicences, billOfMaterials, output, shippedLicences } from './pnpm';
import { historyProblems, secretProblems } from './secrets';

const root = process.cwd();

const licences = async (): Promise<readonly string[]> => {
  const [shipped, all] = [await shippedLicences(root), await allLicences(root)];

  return [...shippedProblems(shipped), ...toolProblems(all), ...staleExceptions(all)];
};

const secrets = async (): Promise<readonly string[]> => {
  const files = (await output(root, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])).split('\0').filter(Boolean);
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8').catch(() => '')] as const));

  return texts.flatMap(([file, text]) => secretProblems(file, text));
};

const history = async (): Promise<readonly string[]> =>
  historyProblems(await output(root, 'git', ['log', '-p', '--no-color', '--format=commit:%H']));

/** Known faults of what ships: asks the registry, which a machine without network cannot. */
const audit = (): Promise<readonly string[]> =>
  output(root, 'pnpm', ['audit', '--prod', '--audit-level', 'high']).then(
    () => [],
    (error: { readonly stdout?: string; readonly stderr?: string }) => auditProblems(`${error.stdout ?? ''}${error.stderr ?? ''}`),
  );

const BILL = 'sbom.cdx.json';

const sbom = async (): Promise<readonly string[]> => {
  const bill = await billOfMaterials(root);
  await writeFile(BILL, bill);
  console.log(BILL);

  return billProblems(bill);
};

const scans = { licences, secrets, history, audit, sbom } as const;
const usual: readonly (keyof typeof scans)[] = ['licences', 'secrets'];
const known = Object.keys(scans) as (keyof typeof scans)[];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.some((scan) => scan === name));

if (unknown.length > 0) {
  console.log(
    `pnpm scan [${known.join(' | ')}]: ${usual.join(' and ')} when none is named; history reads all commits, audit asks the registry, sbom writes ${BILL}.`,
  );
  process.exit(unknown.every((name) => /^(-h|--help)$/.test(name)) ? 0 : 1);
}

for (const name of wanted.length > 0 ? known.filter((scan) => wanted.includes(scan)) : usual) {
  const problems = await scans[name]();
  for (const problem of problems) console.error(`✗ ${problem}`);
  console.log(`${name}: ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
