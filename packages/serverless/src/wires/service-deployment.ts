import { wiresInto } from '../compose-file';
import { standInFor, standInMark } from '../stand-in';
import { foreignParams } from './foreign-params';
import type { Framework, Log, WireRequest } from './framework';
import { stageProblem } from './stage-problem';
import { wireValues } from './wire-values';

/** Only these put something into an account. Everything else, `package` and `print` above all, works without one. */
const deploying = (commands: readonly string[]): boolean => commands[0] === 'deploy' && commands[1] !== 'list';

/** `sls offline` is given the outputs of the running local cloud by that cloud's own plugin. */
const wiredElsewhere = (commands: readonly string[]): boolean => commands[0] === 'offline';

const list = (items: Iterable<string>): string => [...new Set(items)].join(', ');

const fail = ({ classes }: Framework, code: string, message: string): Error => new classes.Error(message, code);

const refuseStandIns = (framework: Framework): void => {
  const { service, functions, provider } = framework.service;
  if (!JSON.stringify([provider.compiledCloudFormationTemplate, functions]).includes(standInMark)) return;

  throw fail(
    framework,
    'ECOM_STAND_INS',
    `This package of ${service} holds stand-ins ("${standInMark}"): it was made without an account, and deployed it would refer to nothing. Deploy without --package, or package again with a --param for each wire of serverless-compose.yml.`,
  );
};

const refuseForeign = async (framework: Framework, params: readonly string[]): Promise<void> => {
  const provider = framework.getProvider('aws');
  const foreign = foreignParams(params, { region: provider.getRegion(), account: await provider.getAccountId() });
  if (foreign.length === 0) return;

  throw fail(
    framework,
    'ECOM_FOREIGN_PARAMS',
    `${list(foreign)} lie in another region or account than ${framework.service.service} is deployed to: serverless-compose remembers outputs by stage only. Delete .serverless/state.${provider.getStage()}.json at the root and deploy again.`,
  );
};

/** The wires of one service while the framework runs one command on it, and what may not be deployed. */
export const serviceDeployment = (framework: Framework, log: Log) => {
  const { commands, options } = framework.processedInput;
  const given = options.param ?? [];
  const values = wireValues();
  const standIns: string[] = [];

  return {
    /** Gives every wire that neither serverless-compose nor the command line has a value for a default. */
    addWires: (): void => {
      if (wiredElsewhere(commands)) return;
      const names = given.map((param) => param.split('=')[0]);
      for (const { param, from, output } of wiresInto(framework.serviceDir))
        if (!names.includes(param)) framework.extendConfiguration(['params', 'default', param], `\${wire:${from}.${output}}`);
    },

    /** @returns the output of the deployed stack, or a stand-in for commands that need no account. */
    resolveWire: async ({ address, resolveVariable }: WireRequest): Promise<{ readonly value: unknown }> => {
      if (deploying(commands)) return { value: await values.deployed(address, resolveVariable) };
      standIns.push(address);

      return { value: standInFor(address) };
    },

    /** @throws once for all wires that have no value: the framework would tell of each place that uses one. */
    refuseMissing: (): void => {
      const problem = values.problem(framework.service.service, framework.getProvider('aws').getRegion());
      if (problem !== undefined) throw fail(framework, 'ECOM_WIRE_MISSING', problem);
    },

    /** @throws when nothing could be deployed under the stage's name. */
    refuseStage: (): void => {
      const stage = framework.getProvider('aws').getStage();
      const problem = stageProblem(stage);
      if (problem !== undefined)
        throw fail(framework, 'ECOM_STAGE_INVALID', `"${stage}" cannot be a stage: a stage's name has ${problem}.`);
    },

    tellOfStandIns: (): void => {
      if (standIns.length === 0) return;
      log.notice(
        `Packaged without an account: stand-ins take the place of ${list(standIns)}. This package is to be looked at and tested; "sls deploy" makes its own and refuses this one.`,
      );
    },

    /** @throws before anything of the account is touched. */
    refuseToDeploy: async (): Promise<void> => {
      refuseStandIns(framework);
      if (given.length > 0) await refuseForeign(framework, given);
    },
  };
};
