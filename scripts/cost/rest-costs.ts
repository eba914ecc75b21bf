import { computeCharges } from './compute-charges';
import { invocations, plain } from './invocations';
import type { Model } from './model';
import { type Charge, type PricedCharge, type Prices, priced } from './prices';
import { MONTH_HOURS, resourceTypes } from './resource-types';
import { mentioned, type Resource, resourcesOf, type ServiceTemplate } from './template';

export type RestLine = PricedCharge & { readonly service: string; readonly type: string; readonly count: number };

/** A resource of a type that nobody has said the price of. */
export type Unknown = { readonly service: string; readonly id: string; readonly type: string };

type Owned = Charge & { readonly service: string; readonly type: string };

const MINUTES = { minute: 1, minutes: 1, hour: 60, hours: 60, day: 1440, days: 1440 } as const;

/** @returns how often in a month; cron expressions are daily here. */
export const runsOf = (expression: string): number => {
  const [, count = '1', unit = 'day'] = /^rate\((\d+) (\w+)\)$/.exec(expression) ?? [];

  return (MONTH_HOURS * 60) / (Number(count) * (MINUTES[unit as keyof typeof MINUTES] ?? MINUTES.day));
};

/** A rule with a clock starts its functions whether anybody comes or not. */
const timed = (services: readonly ServiceTemplate[], model: Model): readonly Owned[] =>
  resourcesOf(services, 'AWS::Events::Rule').flatMap(({ service, properties }) => {
    const { ScheduleExpression, Targets } = properties;
    if (typeof ScheduleExpression !== 'string') return [];
    const targets = mentioned(Targets);
    const functions = invocations(services, model)
      .filter(({ name, id }) => name.startsWith(`${service} `) && targets.some((target) => plain(target) === plain(id)))
      .map((invoked) => ({ ...invoked, count: runsOf(ScheduleExpression) }));

    return computeCharges(functions, model).map((charge) => ({ ...charge, service, type: 'AWS::Events::Rule' }));
  });

const chargesOf = ({ Type, Properties = {} }: Resource): readonly Charge[] => {
  const rest = resourceTypes[Type];

  return rest !== undefined && 'charges' in rest ? rest.charges(Properties) : [];
};

/** @returns what each service costs in a month in which nobody comes, by type of resource. */
export const restCosts = (services: readonly ServiceTemplate[], model: Model, prices: Prices): readonly RestLine[] => {
  const owned = services.flatMap(({ service, template }) =>
    Object.values(template.Resources).flatMap((resource): readonly Owned[] =>
      chargesOf(resource).map((charge) => ({ ...charge, service, type: resource.Type })),
    ),
  );
  const groups = Map.groupBy([...owned, ...timed(services, model)], ({ service, type, price }) => [service, type, price].join('\n'));

  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const quantity = group.reduce((sum, charge) => sum + charge.quantity, 0);

    return [{ ...priced(prices, { price: first.price, quantity }), service: first.service, type: first.type, count: group.length }];
  });
};

export const unknownTypes = (services: readonly ServiceTemplate[]): readonly Unknown[] =>
  services.flatMap(({ service, template }) =>
    Object.entries(template.Resources)
      .filter(([, { Type }]) => resourceTypes[Type] === undefined)
      .map(([id, { Type }]) => ({ service, id, type: Type })),
  );
