import { standInFor } from '../stand-in';
import type { WireRequest } from './framework';

type Missing = { readonly stack: string; readonly output: string; readonly stage: string; readonly from: string };

/** Outputs of deployed stacks. What has none is remembered and told once, by `problem`, before the command begins. */
export const wireValues = () => {
  const missing: Missing[] = [];
  const errors = new Set<string>();

  const deployed = async (address: string, resolveVariable: WireRequest['resolveVariable']): Promise<unknown> => {
    const [from = '', output = ''] = address.split('.');
    const stage = String(await resolveVariable('sls:stage'));
    const stack = `ecom-${from}-${stage}`;
    try {
      const value = await resolveVariable(`cf:${stack}.${output}, ''`);
      if (value !== '') return value;
      missing.push({ stack, output, stage, from });
    } catch (error) {
      errors.add((error as Error).message.replace(/^Cannot resolve variable at "[^"]*": /, ''));
    }

    return standInFor(output);
  };

  const problem = (service: string, region: string): string | undefined => {
    const [error] = errors;
    if (error !== undefined) return `${service} could not ask for the outputs of the services it needs: ${error}`;
    const [first] = missing;
    if (first === undefined) return undefined;
    const outputs = [...new Set(missing.map(({ stack, output }) => `${output} of ${stack}`))];
    const services = [...new Set(missing.map(({ from }) => from))];

    return `${service} needs ${outputs.join(', ')}: there are no such stacks or outputs in ${region}. Deploy ${services.join(' and ')} first: at the root, "pnpm sls deploy --stage ${first.stage}" deploys all services in order. Or give each value with --param="${first.output}=…".`;
  };

  return { deployed, problem };
};
