/** One step of `pnpm test`: a command, and what it holds up. */
export type Phase = {
  readonly name: string;
  readonly command: readonly string[];
  /** Its tests are counted. */
  readonly tests?: true;
  /** Needs engines, ports and minutes: left out of `pnpm check`. */
  readonly slow?: true;
};

const tooling = 'packages/tooling';

const vitest = (project: string): readonly string[] => ['vitest', 'run', '--config', `${tooling}/vitest.config.ts`, '--project', project];

/** Each group runs after the one before it; the phases of a group run at once, one per core. */
export const groups: readonly (readonly Phase[])[] = [
  [
    { name: 'types', command: ['tsc', '-p', `${tooling}/tsconfig.workspace.json`] },
    { name: 'lint', command: ['biome', 'check', `--config-path=${tooling}`, '--error-on-warnings', '--max-diagnostics=100'] },
  ],
  [
    { name: 'boundaries', command: ['depcruise', '--config', `${tooling}/dependency-rules.cjs`, 'packages', 'services', 'scripts'] },
    { name: 'dead code', command: ['knip', '--config', `${tooling}/knip.json`, '--no-config-hints'] },
  ],
  [
    { name: 'wiring', command: ['tsx', 'scripts/check-wiring/main.ts'] },
    { name: 'templates', command: ['tsx', 'scripts/check-templates/main.ts'] },
    { name: 'documents', command: ['tsx', 'scripts/docs-check/main.ts'] },
    { name: 'contracts', command: ['tsx', 'scripts/check-contracts/main.ts'] },
  ],
  [
    { name: 'delivery', command: ['tsx', 'scripts/delivery/main.ts', 'lint'] },
    { name: 'scan', command: ['tsx', 'scripts/scan/main.ts'] },
  ],
  [{ name: 'units', command: vitest('unit'), tests: true }],
  [{ name: 'integration', command: vitest('integration'), tests: true, slow: true }],
  [{ name: 'e2e', command: vitest('e2e'), tests: true, slow: true }],
  // What the journeys recorded, against what the roles allow.
  [{ name: 'permissions', command: ['tsx', 'scripts/check-iam/main.ts', '--problems'], slow: true }],
];
