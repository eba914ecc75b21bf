import type { Wire } from '@ecom/serverless/compose-file';
import { circles } from './circles';

/** An entry below `Outputs`; `reader` is its Description: whom it is for when no service takes it. */
export type Output = { readonly name: string; readonly reader?: string };

export type ServiceWiring = {
  /** In serverless-compose.yml. */
  readonly name: string;
  readonly path: string;
  /** In serverless.ts: stacks are called after it. */
  readonly stack: string;
  /** Names in `${param:…}` anywhere in its configuration and resources. */
  readonly uses: readonly string[];
  /** Params that it gives itself, by stage. */
  readonly own: readonly string[];
  /** What is below `Outputs` of its resources. */
  readonly outputs: readonly Output[];
  readonly wires: readonly Wire[];
};

type Services = readonly ServiceWiring[];

const compose = 'serverless-compose.yml';

const namesOf = ({ outputs }: ServiceWiring): readonly string[] => outputs.map(({ name }) => name);

const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');

const giver = (services: Services, param: string): string =>
  services.find((service) => namesOf(service).includes(param))?.name ?? '<service>';

const unwired = (services: Services, { name, path, uses, own, wires }: ServiceWiring): readonly string[] =>
  uses
    .filter((param) => !own.includes(param) && !wires.some((wire) => wire.param === param))
    .map(
      (param) =>
        `${path}: it uses \${param:${param}} and nothing gives it one, so it cannot be deployed: add "${param}: \${${giver(services, param)}.${param}}" to the params of ${name} in ${compose}. (params-wired)`,
    );

const unused = ({ name, uses, wires }: ServiceWiring): readonly string[] =>
  wires
    .filter(({ param }) => !uses.includes(param))
    .map(
      ({ param, from }) =>
        `${compose}: ${name} is given ${param} and never uses it, which makes it wait for ${from} in vain: remove the line. (wires-used)`,
    );

const missing = (services: Services, { name, wires }: ServiceWiring): readonly string[] =>
  wires.flatMap(({ param, from, output }) => {
    const source = services.find((service) => service.name === from);
    if (!source)
      return [
        `${compose}: ${name} takes ${param} from ${from}, which is no service, so nothing can be deployed: there are ${list(services.map((service) => service.name))}. (outputs-exist)`,
      ];
    if (namesOf(source).includes(output)) return [];

    return [
      `${compose}: ${name} takes ${param} from ${from}.${output}, which ${from} does not put out, so ${name} cannot be deployed: add it below Outputs in ${source.path}/resources, where there are ${list(namesOf(source))}. (outputs-exist)`,
    ];
  });

const renamed = ({ name, wires }: ServiceWiring): readonly string[] =>
  wires
    .filter(({ param, output }) => param !== output)
    .map(
      ({ param, from, output }) =>
        `${compose}: ${name} calls ${from}.${output} ${param}; a value has one name at both ends, so that a search finds both: rename one of them. (one-name)`,
    );

const doubled = (services: Services): readonly string[] => {
  const givers = Map.groupBy(
    services.flatMap((service) => namesOf(service).map((output) => ({ name: service.name, output }))),
    ({ output }) => output,
  );

  return [...givers]
    .filter(([, all]) => all.length > 1)
    .map(
      ([output, all]) =>
        `services: ${output} is an output of ${all.map(({ name }) => name).join(' and ')}, so a param of that name says not whose: give each value a name of its own. (one-giver)`,
    );
};

const unread = (services: Services, service: ServiceWiring): readonly string[] => {
  const taken = services.flatMap(({ wires }) => wires.filter(({ from }) => from === service.name).map(({ output }) => output));

  return service.outputs
    .filter(({ name, reader }) => !taken.includes(name) && reader === undefined)
    .map(
      ({ name }) =>
        `${service.path}/resources: no service takes the output ${name}, and what nobody reads is kept for ever: remove it, or say in its Description whom it is for. (outputs-read)`,
    );
};

const misnamed = ({ name, path, stack }: ServiceWiring): readonly string[] =>
  stack === `ecom-${name}`
    ? []
    : [
        `${path}/serverless.ts: ${compose} calls it ${name} and its stacks are ${stack}-<stage>; a service that is deployed alone looks for ecom-${name}-<stage>: give both one name. (stack-found)`,
      ];

const circular = (services: Services): readonly string[] =>
  circles(services.map(({ name, wires }) => ({ name, needs: [...new Set(wires.map(({ from }) => from))] }))).map(
    (circle) =>
      `${compose}: ${circle.join(' needs ')}, so none of them can be deployed first: let one of them send events instead of taking an output. (no-circle)`,
  );

/** @returns a sentence for each thing that is wrong: where, why it matters, how to mend it, and the rule. */
export const wiringProblems = (services: Services): readonly string[] => [
  ...services.flatMap((service) => [
    ...unwired(services, service),
    ...missing(services, service),
    ...unused(service),
    ...renamed(service),
    ...unread(services, service),
    ...misnamed(service),
  ]),
  ...doubled(services),
  ...circular(services),
];
