import type { Framework, Log, WireRequest } from './framework';
import { serviceDeployment } from './service-deployment';

/** Values for the wires of a service, whoever runs the framework and wherever; and the refusal to deploy what must not be deployed. */
export class WiresPlugin {
  readonly configurationVariablesSources: {
    readonly wire: { readonly resolve: (request: WireRequest) => Promise<{ readonly value: unknown }> };
  };
  readonly hooks: Readonly<Record<string, () => void | Promise<void>>>;

  constructor(serverless: Framework, _options: object, { log }: { readonly log: Log }) {
    const deployment = serviceDeployment(serverless, log);
    deployment.addWires();
    this.configurationVariablesSources = { wire: { resolve: (request) => deployment.resolveWire(request) } };
    this.hooks = {
      initialize: () => deployment.refuseMissing(),
      'before:package:initialize': () => {
        deployment.refuseStage();
        // Lambda reads the code as another user; and the same code makes the same archive, whoever packs it.
        process.umask(0o022);
      },
      'after:package:finalize': () => deployment.tellOfStandIns(),
      'before:deploy:deploy': () => deployment.refuseToDeploy(),
      'before:deploy:function:deploy': () => deployment.refuseToDeploy(),
    };
  }
}
