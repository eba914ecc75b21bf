import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { JsonObject } from '../../openapi/json-schema';
import { openapiDocuments } from '../../openapi/openapi-documents';
import { acknowledge } from '../acknowledge';
import { acknowledgedBreaks } from '../acknowledged-breaks';
import type { ContractCheck, ContractFinding } from '../contract-check';
import { lastCommitted } from '../last-committed';
import { breakingRoutes } from './breaking-routes';
import { bundledDocuments } from './bundled-documents';
import { lintRules } from './lint-rules';

/** @returns what is wrong with a document, as a reader of OpenAPI sees it. */
export const lintOpenapi = async (file: string, source: string): Promise<readonly ContractFinding[]> => {
  const config = await createConfig({ rules: lintRules });
  const problems = await lintFromString({ source, absoluteRef: `/${file}`, config });
  return problems.map(({ ruleId, message, location }) => ({
    file,
    problem: `${ruleId} at ${location[0]?.pointer ?? '#/'}: ${message.split('\n')[0] ?? ''}`,
    mend: "correct the route's schema.ts, then run `pnpm docs:openapi`",
  }));
};

const breakMend =
  'add instead of changing (an optional property, a new route beside the old one) until nobody uses the old. If clients can bear it, say so with this sentence and a reason in scripts/check-contracts/acknowledged-breaks.ts';

type Compared = { readonly file: string; readonly findings: readonly ContractFinding[] };

/** @returns undefined where there is nothing to compare with. */
const compare = async (root: string, file: string, text: string): Promise<Compared | undefined> => {
  const committed = await lastCommitted(root, file);
  if (!('missing' in committed)) {
    const problems = breakingRoutes(JSON.parse(committed.text) as JsonObject, JSON.parse(text) as JsonObject);
    return { file, findings: problems.map((problem) => ({ file, problem, mend: breakMend })) };
  }
  if (committed.missing === 'history') console.log(`${file}: nothing to compare with: ${committed.reason}`);
  return undefined;
};

const breaks = async (root: string): Promise<readonly ContractFinding[]> => {
  const documents = Object.entries(await openapiDocuments(root));
  const compared = (await Promise.all(documents.map(([file, text]) => compare(root, file, text)))).filter((one) => one !== undefined);
  return acknowledge(
    compared.flatMap(({ findings }) => findings),
    compared.map(({ file }) => file),
    acknowledgedBreaks,
  );
};

const lint = async (root: string): Promise<readonly ContractFinding[]> => {
  const findings: ContractFinding[] = [];
  // One after the other: the linter keeps one validator for whatever it reads.
  for (const [file, text] of Object.entries(await openapiDocuments(root))) findings.push(...(await lintOpenapi(file, text)));
  return findings;
};

/** What holds for the routes of REST services. */
export const openapiChecks: readonly ContractCheck[] = [
  {
    name: 'openapi-lint',
    why: 'a document that tools cannot read, or whose examples are wrong, misleads whoever builds on it',
    check: lint,
  },
  {
    name: 'openapi-breaking',
    why: 'clients are not deployed with us: what they send today must be taken tomorrow, and what they read must stay',
    check: breaks,
  },
  {
    name: 'documents-not-bundled',
    why: 'what only documents need makes every cold start of the function longer',
    check: bundledDocuments,
  },
];
