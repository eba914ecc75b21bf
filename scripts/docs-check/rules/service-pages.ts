import type { Docs, Rule, ServiceFacts } from '../docs';
import type { Finding } from '../finding';
import { sectionsOf } from '../markdown';

const pageOf = ({ name }: ServiceFacts): string => `services/${name}/README.md`;

const textOf = (docs: Docs, service: ServiceFacts): string | undefined => docs.markdown.find(({ file }) => file === pageOf(service))?.text;

type Needed = { readonly what: string; readonly heading: RegExp; readonly when: (service: ServiceFacts) => boolean };

const sections: readonly Needed[] = [
  { what: 'API or Protocol', heading: /^(API|Protocol)/, when: ({ has }) => has.api },
  { what: 'Events', heading: /^(Events|In$|How$)/, when: ({ has }) => has.events },
  { what: 'Data or Access patterns', heading: /^(Data|Access patterns)/, when: ({ has }) => has.tables },
  { what: 'Alarms', heading: /^Alarms/, when: ({ alarms }) => alarms.length > 0 },
];

export const pagesComplete: Rule = {
  name: 'pages-complete',
  why: 'who knows the page of one service finds their way in all',
  mend: 'write services/<name>/README.md with a section for each thing that the service has',
  check: (docs) =>
    docs.services.flatMap((service): readonly Finding[] => {
      const text = textOf(docs, service);
      if (text === undefined) return [{ file: pageOf(service), problem: 'is not there' }];
      const titles = sectionsOf(text).map(({ title }) => title);
      return sections
        .filter(({ heading, when }) => when(service) && !titles.some((title) => heading.test(title)))
        .map(({ what }) => ({ file: pageOf(service), problem: `has no section "## ${what}"` }));
    }),
};

const plain = (route: string): string => route.split(' ').at(-1) ?? route;

/** Pages write neighbours short: `POST /auctions/{auctionId}/bids`, `/buy-now`. */
const namesRoute = (text: string, route: string): boolean => {
  const path = plain(route);
  const last = path.slice(path.lastIndexOf('/'));
  const words = [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word.split('?')[0] ?? '');
  if (!path.startsWith('/')) return new RegExp(`\\b${path}\\b`).test(text);
  return words.some((word) => word === path || word.endsWith(` ${path}`) || word === last);
};

export const routesNamed: Rule = {
  name: 'routes-named',
  why: 'a route that the page of its service does not name is used by nobody, or by those who read the code',
  mend: 'add the route to the page of its service',
  check: (docs) =>
    docs.services.flatMap((service) => {
      const text = textOf(docs, service) ?? '';
      return service.routes
        .filter((route) => !route.startsWith('$') && text !== '' && !namesRoute(text, route))
        .map((route) => ({ file: pageOf(service), problem: `does not name the route ${route}` }));
    }),
};

const spoken = (name: string): string => name.replace(/-dlq$/, '').replaceAll('-', '[ -]');

const says = (text: string, name: string): boolean => new RegExp(`\\b${spoken(name)}`, 'i').test(text);

export const queuesNamed: Rule = {
  name: 'queues-named',
  why: 'a queue is where work waits: whoever looks for lost work starts at its name',
  mend: 'name the queue on the page of its service',
  check: (docs) =>
    docs.services.flatMap((service) => {
      const text = textOf(docs, service);
      return text === undefined
        ? []
        : service.queues
            .filter((queue) => !says(text, queue))
            .map((queue) => ({ file: pageOf(service), problem: `does not name the queue ${queue}` }));
    }),
};

export const alarmsNamed: Rule = {
  name: 'alarms-named',
  why: 'whoever is woken by an alarm looks for it on the page of its service',
  mend: 'link the section Alarms to the folder of its pages, packages/docs/runbooks/<name>, or say there what the alarm watches',
  check: (docs) =>
    docs.services.flatMap((service) => {
      const text = textOf(docs, service) ?? '';
      const section = sectionsOf(text).find(({ title }) => title.startsWith('Alarms'))?.text;
      if (section === undefined || section.includes(`packages/docs/runbooks/${service.name})`)) return [];
      return service.alarms
        .filter(({ on }) => !says(section, on))
        .map(({ name, on }) => ({
          file: pageOf(service),
          problem: `does not name ${on}, which the alarm ${name} watches, in its section Alarms`,
        }));
    }),
};
