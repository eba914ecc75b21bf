import { fileURLToPath } from 'node:url';
import { planService } from '@ecom/local-cloud/plan';
import { standInFor } from '@ecom/serverless/stand-in';
import { describe, expect, it } from 'vitest';
import { paramsIn } from '../check-wiring/read-wiring';
import { loadConfiguration, readResources, serviceNames } from '../workspace/services';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };
type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
};

const compile = async (name: string, stage: string): Promise<Template> => {
  const folder = `${root}/services/${name}`;
  const configuration = await loadConfiguration(folder);
  const own = Object.values(configuration.params ?? {}).flatMap(Object.keys);
  const used = paramsIn([JSON.stringify(configuration), ...(await readResources(folder, configuration))].join('\n'));
  // The authorizer of another stack arrives as its alias.
  const value = (param: string) => (param === 'authorizerArn' ? `${standInFor(param)}:live` : standInFor(param));
  const params = Object.fromEntries(used.filter((param) => !own.includes(param)).map((param) => [param, value(param)]));

  return (await planService(folder, { stage, params })).template as unknown as Template;
};

const ofType = ({ Resources }: Template, type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type);

const needs = (resource: unknown): readonly string[] =>
  [...JSON.stringify(resource).matchAll(/"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"|\$\{(\w+)(?:\.\w+)?\}/g)].flatMap(([, ...ids]) =>
    ids.filter(Boolean),
  );

const circleIn = ({ Resources }: Template): readonly string[] => {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(id)) return [...trail, id];
    if (done.has(id)) return [];
    const circle = needs(Resources[id])
      .filter((next) => next in Resources)
      .map((next) => visit(next, [...trail, id]));
    done.add(id);

    return circle.find((found) => found.length > 0) ?? [];
  };

  return (
    Object.keys(Resources)
      .map((id) => visit(id, []))
      .find((found) => found.length > 0) ?? []
  );
};

const services = await serviceNames(root);

describe.each(services)('%s in production', (name) => {
  it('reaches its functions through their aliases, and through nothing else', async () => {
    const template = await compile(name, 'production');
    const functions = ofType(template, 'AWS::Lambda::Function').map(([id]) => id);
    // An address names function and alias apart.
    const addresses = ofType(template, 'AWS::Lambda::Url');
    const others = Object.entries(template.Resources).filter(([id]) => !addresses.some(([address]) => address === id));
    const direct = functions.filter((id) =>
      new RegExp(`"Fn::GetAtt":\\["${id}","Arn"\\]|\\$\\{${id}\\.Arn\\}`).test(JSON.stringify([others, template.Outputs])),
    );

    expect(direct).toEqual([]);
    for (const [, { Properties }] of addresses) expect(Properties).toMatchObject({ Qualifier: 'live' });
    expect(ofType(template, 'AWS::Lambda::Alias')).toHaveLength(functions.length);
    for (const type of ['AWS::Lambda::Permission', 'AWS::Lambda::EventSourceMapping'])
      for (const [, { Properties }] of ofType(template, type))
        expect(JSON.stringify(Properties?.['FunctionName'])).toMatch(/LiveAlias"\}$|:live"$/);
  });

  it('is moved step by step, rolled back by alarms, and can be put into order by CloudFormation', async () => {
    const template = await compile(name, 'production');
    const groups = ofType(template, 'AWS::CodeDeploy::DeploymentGroup').map(([, { Properties }]) => Properties);

    for (const group of groups)
      expect(group).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true },
      });
    expect(circleIn(template)).toEqual([]);
    expect(Object.keys(template.Resources).length).toBeLessThan(450);
  });

  it('has no aliases on this machine and in previews', async () => {
    for (const stage of ['local', 'pr-7']) expect(ofType(await compile(name, stage), 'AWS::Lambda::Alias')).toEqual([]);
  });
});

it('the authorizer that others share is given to them as its alias', async () => {
  const { Outputs = {} } = await compile('identity', 'production');

  expect(Outputs['authorizerArn']?.Value).toEqual({ Ref: 'AuthorizerLiveAlias' });
});
