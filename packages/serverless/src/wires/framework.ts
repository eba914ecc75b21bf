type ErrorClass = new (message: string, code: string) => Error;

/** The part of a serverless instance that the plugin relies on. */
export type Framework = {
  readonly serviceDir: string;
  readonly processedInput: { readonly commands: readonly string[]; readonly options: { readonly param?: readonly string[] } };
  readonly extendConfiguration: (path: readonly string[], value: unknown) => void;
  readonly service: {
    readonly service: string;
    readonly functions: Readonly<Record<string, unknown>>;
    readonly provider: { readonly compiledCloudFormationTemplate?: unknown };
  };
  readonly classes: { readonly Error: ErrorClass };
  readonly getProvider: (name: 'aws') => {
    readonly getStage: () => string;
    readonly getRegion: () => string;
    readonly getAccountId: () => Promise<string>;
  };
};

export type Log = { readonly notice: (text: string) => void };

/** What the framework gives a source of variables with each `${wire:…}`. */
export type WireRequest = { readonly address: string; readonly resolveVariable: (variable: string) => Promise<unknown> };
