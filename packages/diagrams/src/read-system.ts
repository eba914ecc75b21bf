import { permissionLinks } from './links/permissions';
import { routeLinks } from './links/routes';
import { triggerLinks } from './links/triggers';
import { referencesOf } from './references';
import { type Link, MAIL, type ServiceModel, type System, type Thing } from './system';
import type { Described } from './template';
import { thingsIn } from './things';

const keyOf = ({ from, to, kind }: Link): string => `${from} ${kind} ${to}`;

/** One link for each pair and kind, with all labels: many routes lead to the same function. */
const merged = (links: readonly Link[]): readonly Link[] =>
  [...Map.groupBy(links, keyOf).values()].flatMap((same) =>
    same[0] ? [{ ...same[0], labels: [...new Set(same.flatMap(({ labels }) => labels))] }] : [],
  );

const mail: Thing = { id: MAIL, service: 'aws', kind: 'mail', label: 'mail', note: 'SES', alarms: [], isDeadLetters: false };

/** Reads services, what they own and how they reach each other out of their compiled templates. */
export const readSystem = (described: Described): System => {
  const known = new Map([...described.services.flatMap(thingsIn), mail].map((thing) => [thing.id, thing]));
  const services = described.services.map((service): ServiceModel => {
    const refs = referencesOf(described, service);
    const links = [...routeLinks(service, refs), ...permissionLinks(service, refs), ...triggerLinks(service, refs)];
    const drawn = links.filter(({ from, to, kind }) => {
      const target = known.get(to);
      return known.has(from) && target && (kind === 'fails' || kind === 'triggers' || !target.isDeadLetters);
    });
    return { name: service.name, things: thingsIn(service), links: merged(drawn) };
  });
  const mailing = services.some(({ links }) => links.some(({ to }) => to === MAIL));
  return { services: mailing ? [...services, { name: 'aws', things: [mail], links: [] }] : services };
};
