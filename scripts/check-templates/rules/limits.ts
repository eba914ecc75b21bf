import { ofType, type Rule } from '../template';

const LONGEST_NAME = 64;
const MOST_RESOURCES = 450;

export const namesFit: Rule = {
  name: 'names-fit',
  why: `Lambda and IAM refuse names of more than ${LONGEST_NAME} characters, and only at deployment.`,
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::Function', 'AWS::IAM::Role').flatMap(({ id, properties }) => {
      const name = properties.FunctionName ?? properties.RoleName;

      return typeof name === 'string' && name.length > LONGEST_NAME
        ? [`${id} is called ${name}, ${name.length} characters: give the function a shorter name.`]
        : [];
    }),
};

export const stackFits: Rule = {
  name: 'stack-fits',
  why: 'CloudFormation refuses a stack of more than 500 resources; a service that comes near is two services.',
  check: ({ service, template }) => {
    const count = Object.keys(template.Resources).length;

    return count < MOST_RESOURCES ? [] : [`${service} has ${count} resources; fewer than ${MOST_RESOURCES} fit: split it.`];
  },
};

export const idsAlphanumeric: Rule = {
  name: 'ids-alphanumeric',
  why: 'CloudFormation refuses other logical ids, and the framework makes some of them from names and ARNs.',
  check: ({ template }) =>
    Object.keys(template.Resources)
      .filter((id) => !/^[A-Za-z0-9]{1,255}$/.test(id))
      .map((id) => `${id} is no logical id: letters and digits only.`),
};
