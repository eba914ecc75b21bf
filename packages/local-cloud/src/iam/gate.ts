import type { Deployment, Recorder } from '../model';
import { accessKeyOf, isFunctionKey } from './access-keys';
import type { Call } from './call';
import { decisions } from './decisions';
import { type Denial, denialOf, invalidKey, noRole } from './denial';
import { type Principal, principalsOf } from './principal';
import { createUsage, type Recording, type RequestCount } from './recording';

/** `enforce` refuses what a role does not allow, `record` only notes it, `off` asks nothing. */
export const iamModes = ['enforce', 'record', 'off'] as const;
export type IamMode = (typeof iamModes)[number];

/** A service of AWS that acts for itself: the resource's own policy decides. */
export type ServiceCaller = { readonly service: string; readonly sourceArn: string };

export type IamGate = {
  readonly mode: IamMode;
  /** From then on functions are known; whoever signs with a function's key before is refused. */
  know(deployment: Deployment): void;
  /** @returns why the signer of a request may not do all of this; never for keys that belong to no function. */
  checkKey(accessKey: string, calls: readonly Call[]): Promise<Denial | undefined>;
  /** The same, neither told nor recorded: for what somebody else does with a function's signature. */
  askKey(accessKey: string, calls: readonly Call[]): Promise<Denial | undefined>;
  /** The same as `checkKey` for the role of a function, or a role that a service was handed, by the ARN of function or role. */
  checkRole(arn: string, calls: readonly Call[]): Promise<Denial | undefined>;
  checkService(caller: ServiceCaller, call: Call): Promise<Denial | undefined>;
  recording(): Recording;
  requests(): readonly RequestCount[];
};

type Known = {
  readonly principals: ReadonlyMap<string, Principal>;
  readonly byKey: ReadonlyMap<string, Principal>;
  readonly policies: Deployment['resourcePolicies'];
};

const nobody: Known = { principals: new Map(), byKey: new Map(), policies: [] };

const knownFrom = (deployment: Deployment): Known => {
  const principals = principalsOf(deployment);
  const functions = [...principals.values()].filter(({ kind }) => kind === 'function');
  return { principals, byKey: new Map(functions.map((one) => [accessKeyOf(one.name), one])), policies: deployment.resourcePolicies };
};

const recordingOf = ({ principals }: Known): Recording['principals'] =>
  [...principals.values()].filter(({ isSeen }) => isSeen).map(({ arn: _arn, isSeen: _isSeen, ...rest }) => rest);

/** Asks roles and policies, and notes what was asked; answers the first denial of several calls. */
const asking = (tell: (who: string, denial: Denial, service?: string) => Denial | undefined) => {
  const usage = createUsage();
  const decide = decisions();
  const ofRole = async (principal: Principal, call: Call): Promise<Denial | undefined> => {
    const decision = await decide({ principal: principal.arn, identity: principal.statements, call });
    usage.add(principal, call, decision);
    return decision.allowed ? undefined : tell(principal.name, denialOf(principal.arn, call, decision), principal.service);
  };
  const quietly = async (principal: Principal, call: Call): Promise<Denial | undefined> => {
    const decision = await decide({ principal: principal.arn, identity: principal.statements, call });
    return decision.allowed ? undefined : denialOf(principal.arn, call, decision);
  };
  return {
    calls: usage.list,
    requests: usage.requests.list,
    quietly: async (principal: Principal, calls: readonly Call[]) =>
      (await Promise.all(calls.map((call) => quietly(principal, call)))).find((denial) => denial !== undefined),
    role: async (principal: Principal, calls: readonly Call[]) => {
      usage.requests.add(principal, calls);
      return (await Promise.all(calls.map((call) => ofRole(principal, call)))).find((denial) => denial !== undefined);
    },
    resource: async (service: string, call: Call, policies: Deployment['resourcePolicies']) => {
      const statements = policies.filter(({ arn }) => arn === call.resource).flatMap((policy) => policy.statements);
      const decision = await decide({ principal: service, resource: statements, call });
      return decision.allowed ? undefined : tell(service, denialOf(service, call, decision));
    },
  };
};

/** Decides who may do what, and notes what was done. */
export const createIamGate = (mode: IamMode, record: Recorder): IamGate => {
  let known = nobody;
  const tell = (who: string, denial: Denial, service?: string): Denial | undefined => {
    const title = `${who}: refused ${denial.call.action} on ${denial.call.resource}`;
    record({ kind: 'denied', title, detail: { message: denial.message }, ok: false, ...(service !== undefined && { service }) });
    return mode === 'enforce' ? denial : undefined;
  };
  const ask = asking(tell);
  return {
    mode,
    know: (deployment) => {
      known = knownFrom(deployment);
    },
    checkKey: async (key, calls) => {
      if (mode === 'off' || !isFunctionKey(key)) return undefined;
      const principal = known.byKey.get(key);
      return principal ? ask.role(principal, calls) : tell('an unknown access key', invalidKey);
    },
    askKey: async (key, calls) => {
      const principal = known.byKey.get(key);
      return mode === 'enforce' && principal ? ask.quietly(principal, calls) : undefined;
    },
    checkRole: async (arn, calls) => {
      if (mode === 'off') return undefined;
      const principal = known.principals.get(arn);
      return principal ? ask.role(principal, calls) : tell(arn, noRole(arn, calls));
    },
    checkService: async ({ service, sourceArn }, call) => {
      if (mode === 'off') return undefined;
      return ask.resource(service, { ...call, context: { ...call.context, 'aws:SourceArn': sourceArn } }, known.policies);
    },
    recording: () => ({ principals: recordingOf(known), calls: ask.calls() }),
    requests: ask.requests,
  };
};

/** Lets everybody do everything: for parts of the local cloud that run alone. */
export const openGate: IamGate = createIamGate('off', () => undefined);
