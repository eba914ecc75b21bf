import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runbookPath } from '@ecom/serverless/runbook';
import { watchesOf } from '@ecom/serverless/watches';
import { compileService } from '../check-templates/compile-service';
import { serviceNames } from '../workspace/services';
import { pageOf } from './page';
import { subjectOf } from './subject';

const root = process.cwd();
if (process.argv.includes('--help')) {
  console.log('pnpm runbooks: writes the page of each alarm that has none yet, from what alarms of its kind have in common.');
  process.exit(0);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

let written = 0;
for (const service of await serviceNames(root)) {
  const { template } = await compileService(root, service);
  for (const watch of watchesOf(template as never, `ecom-${service}-check`)) {
    const path = runbookPath(service, watch.name);
    if (await exists(join(root, path))) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), pageOf(subjectOf(service, template, watch)));
    written += 1;
    console.log(path);
  }
}
console.log(`${written} pages written; say in them what only their service knows.`);
