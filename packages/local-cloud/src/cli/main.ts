import { LocalCloudError } from '../errors';
import { describeFailure } from './describe-failure';
import { program } from './program';

try {
  await program().parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${await describeFailure(error)}\n`);
  if (!(error instanceof LocalCloudError)) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  process.exit(1);
}
