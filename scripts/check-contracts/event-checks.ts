import { allEvents, allFrames, allMessages } from '@ecom/contracts';
import { asyncapiDocuments } from '../asyncapi/documents';
import { lintAsyncapi } from '../asyncapi/lint';
import type { JsonObject } from '../asyncapi/messages';
import { readTopology, type Topology } from '../asyncapi/topology';
import { describeServices } from '../docs/described';
import { brokenDocuments } from './breaking-messages';
import type { ContractCheck, ContractFinding } from './contract-check';
import { missingContractTests } from './contract-tests';
import { type Catalogue, lonelyEvents, lonelyMessages, undeclaredPublications, unknownEvents, unnamedMessages } from './roles';

const catalogue: Catalogue = { events: allEvents, messages: allMessages };

const topologyOf = async (root: string): Promise<Topology> => readTopology(root, await describeServices(root));

const roles = (...rules: readonly ((topology: Topology, known: Catalogue) => readonly ContractFinding[])[]) => {
  return async (root: string) => {
    const topology = await topologyOf(root);
    return rules.flatMap((rule) => rule(topology, catalogue));
  };
};

const lint = async (root: string): Promise<readonly ContractFinding[]> =>
  Object.entries(await asyncapiDocuments(root)).flatMap(([file, text]) =>
    lintAsyncapi(JSON.parse(text) as JsonObject).map((problem) => ({
      file,
      problem,
      mend: 'correct the contract or the configuration it is made from, then run `pnpm docs:asyncapi`',
    })),
  );

/** What holds for events, messages, records and frames. */
export const eventChecks: readonly ContractCheck[] = [
  {
    name: 'events-known',
    why: 'a rule for an event that nobody declares never fires, and a role that may publish anything is documented nowhere',
    check: roles(unknownEvents, undeclaredPublications, unnamedMessages),
  },
  {
    name: 'events-used',
    why: 'an event without a consumer is work for nothing, and one without a producer is a promise that nobody keeps',
    check: roles(lonelyEvents, lonelyMessages),
  },
  {
    name: 'contracts-tested',
    why: 'a contract that no test holds both ends to is a comment',
    check: async (root) => missingContractTests(root, await topologyOf(root), allFrames),
  },
  { name: 'asyncapi-lint', why: 'a document that tools cannot read, or whose examples are wrong, misleads whoever trusts it', check: lint },
  {
    name: 'asyncapi-breaking',
    why: 'producers and consumers are deployed one after the other, and messages wait in queues: both must understand each other all the while',
    check: async (root) => brokenDocuments(root, await asyncapiDocuments(root)),
  },
];
