import type { Rule } from '../template';

const MOST_RESOURCES = 450;

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
