/** One line of serverless-compose.yml: `param: ${from.output}`. */
export type Wire = { readonly param: string; readonly from: string; readonly output: string };

export type ServiceWiring = {
  readonly name: string;
  /** Names in `${param:…}` anywhere in its configuration and resources. */
  readonly uses: readonly string[];
  /** Params that it gives itself, by stage. */
  readonly own: readonly string[];
  /** Names below `Outputs` of its resources. */
  readonly outputs: readonly string[];
  readonly wires: readonly Wire[];
};

type Services = readonly ServiceWiring[];

const list = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');

const giver = (services: Services, param: string): string => services.find(({ outputs }) => outputs.includes(param))?.name ?? '<service>';

const unwired = (services: Services, { name, uses, own, wires }: ServiceWiring): readonly string[] =>
  uses
    .filter((param) => !own.includes(param) && !wires.some((wire) => wire.param === param))
    .map(
      (param) =>
        `${name} uses \${param:${param}} and nothing gives it one: add "${param}: \${${giver(services, param)}.${param}}" to its params in serverless-compose.yml.`,
    );

const unused = ({ name, uses, wires }: ServiceWiring): readonly string[] =>
  wires
    .filter(({ param }) => !uses.includes(param))
    .map(
      ({ param }) =>
        `${name} is given ${param} and never uses it, which makes it wait for another service in vain: remove the line from serverless-compose.yml.`,
    );

const missing = (services: Services, { name, wires }: ServiceWiring): readonly string[] =>
  wires.flatMap(({ param, from, output }) => {
    const source = services.find((service) => service.name === from);
    if (!source)
      return [`${name} takes ${param} from ${from}, which is no service: there are ${list(services.map((service) => service.name))}.`];
    if (source.outputs.includes(output)) return [];

    return [
      `${name} takes ${param} from ${from}.${output}, which ${from} does not put out: add it below Outputs in services/${from}/resources, where there are ${list(source.outputs)}.`,
    ];
  });

const renamed = ({ name, wires }: ServiceWiring): readonly string[] =>
  wires
    .filter(({ param, output }) => param !== output)
    .map(
      ({ param, from, output }) =>
        `${name} calls ${from}.${output} ${param}: a value has one name at both ends, so that a search finds both.`,
    );

const doubled = (services: Services): readonly string[] => {
  const givers = Map.groupBy(
    services.flatMap(({ name, outputs }) => outputs.map((output) => ({ name, output }))),
    ({ output }) => output,
  );

  return [...givers]
    .filter(([, all]) => all.length > 1)
    .map(([output, all]) => `${output} is an output of ${all.map(({ name }) => name).join(' and ')}: give each value a name of its own.`);
};

/** @returns a sentence for each thing that is wrong, which says how to mend it. */
export const wiringProblems = (services: Services): readonly string[] => [
  ...services.flatMap((service) => [...unwired(services, service), ...missing(services, service), ...unused(service), ...renamed(service)]),
  ...doubled(services),
];
