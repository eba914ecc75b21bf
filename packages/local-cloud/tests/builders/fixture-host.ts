import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionSpec } from '../../src/model';
import { bundlesIn, startBundler } from '../../src/runtime/bundler';
import { createClock } from '../../src/runtime/clock';
import { createLambdaHost } from '../../src/runtime/lambda-host';
import type { LogLine } from '../../src/runtime/log-lines';

const fixtures = fileURLToPath(new URL('../fixtures/functions/', import.meta.url));

/** A Lambda host running the fixture functions, bundled as in the real thing. */
export const fixtureHost = async (
  functions: readonly FunctionSpec[],
  fileOf = (spec: FunctionSpec) => join(fixtures, `${spec.handler.split('.')[0]}.ts`),
) => {
  const directory = await mkdtemp(join(fixtures, '.build-'));
  const clock = createClock();
  const lines: LogLine[] = [];
  const bundler = await startBundler({
    entries: functions.map((spec) => ({ service: spec.service, name: spec.name, file: fileOf(spec) })),
    directory,
    watch: false,
    onRebuilt: () => {},
    onFailed: () => {},
  });
  const host = createLambdaHost({
    functions,
    ...bundlesIn(directory),
    ready: Promise.resolve(),
    clock: clock.memory,
    environment: () => ({ AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:1' }),
    log: (line) => lines.push(line),
    record: () => {},
  });
  const stop = async () => {
    await host.stop();
    await bundler.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { host, clock, lines, stop };
};
