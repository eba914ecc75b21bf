import { dlqArguments } from './options';
import { runDlq } from './run';

const stopping = new AbortController();
process.once('SIGINT', () => {
  process.stderr.write('Stopping after the message in hand; once more ends at once.\n');
  stopping.abort();
});

const given = await dlqArguments(process.argv);
process.exitCode = await runDlq(given, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  signal: stopping.signal,
  root: process.cwd(),
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? `${error.name} ${error.message}` : String(error)}\n`);
  return 2;
});
