import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Step = {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
};

export type Permissions = string | Readonly<Record<string, string>>;

export type Job = {
  readonly uses?: string;
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Permissions;
  readonly environment?: unknown;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly concurrency?: Concurrency;
  readonly steps?: readonly Step[];
};

type Concurrency = string | { readonly group?: string; readonly 'cancel-in-progress'?: unknown };

/** A workflow or a composite action, as text and as what GitHub reads. */
export type Workflow = {
  /** Below the root. */
  readonly file: string;
  readonly text: string;
  readonly document: {
    readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
    readonly permissions?: Permissions;
    readonly concurrency?: Concurrency;
    readonly jobs?: Readonly<Record<string, Job>>;
    readonly runs?: { readonly steps?: readonly Step[] };
  };
};

export type Rule = {
  readonly name: string;
  readonly why: string;
  /** @returns a sentence for each breach, which says how to mend it. */
  readonly check: (workflow: Workflow) => readonly string[];
};

/** @returns the workflow that a text describes. */
export const workflowOf = (file: string, text: string): Workflow => ({ file, text, document: parse(text) as Workflow['document'] });

/** Reads every workflow and composite action of a repository. */
export const readWorkflows = (root: string): readonly Workflow[] =>
  globSync(['.github/workflows/*.{yml,yaml}', '.github/actions/*/action.{yml,yaml}'], { cwd: root })
    .sort()
    .map((file) => workflowOf(file, readFileSync(join(root, file), 'utf8')));

export const jobsOf = ({ document }: Workflow): readonly (readonly [name: string, job: Job])[] => Object.entries(document.jobs ?? {});

/** @returns the steps with the name of their job; those of a composite action belong to `action`. */
export const stepsOf = (workflow: Workflow): readonly (readonly [job: string, step: Step])[] => [
  ...jobsOf(workflow).flatMap(([name, { steps = [] }]) => steps.map((step) => [name, step] as const)),
  ...(workflow.document.runs?.steps ?? []).map((step) => ['action', step] as const),
];

/** @returns the names of what starts the workflow. */
export const triggersOf = ({ document: { on = [] } }: Workflow): readonly string[] => {
  if (typeof on === 'string') return [on];

  return Array.isArray(on) ? on : Object.keys(on);
};

/** A composite action is no workflow of its own: its caller says what it may do. */
export const isAction = ({ document }: Workflow): boolean => document.runs !== undefined;
