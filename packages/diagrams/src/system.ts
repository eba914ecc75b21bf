import type { ThingId } from './template';

export type ThingKind =
  | 'api'
  | 'function'
  | 'machine'
  | 'table'
  | 'bucket'
  | 'queue'
  | 'stream'
  | 'bus'
  | 'topic'
  | 'accounts'
  | 'schedules'
  | 'timer'
  | 'mail';

/** One resource worth drawing. */
export type Thing = {
  readonly id: ThingId;
  readonly service: string;
  readonly kind: ThingKind;
  readonly label: string;
  /** What the label does not say: the kind of an API, an expression, the engine. */
  readonly note?: string;
  /** Names of the alarms that watch it. */
  readonly alarms: readonly string[];
  /** Keeps what failed. */
  readonly isDeadLetters: boolean;
};

export type LinkKind =
  | 'route'
  | 'asks'
  | 'reads'
  | 'writes'
  | 'sends'
  | 'publishes'
  | 'records'
  | 'schedules'
  | 'triggers'
  | 'frames'
  | 'mails'
  | 'uses'
  | 'fails';

/** One thing does something to another, as permissions and triggers say. */
export type Link = {
  readonly from: ThingId;
  readonly to: ThingId;
  readonly kind: LinkKind;
  /** Route, event names or schedule. */
  readonly labels: readonly string[];
};

export type ServiceModel = { readonly name: string; readonly things: readonly Thing[]; readonly links: readonly Link[] };

export type System = { readonly services: readonly ServiceModel[] };

export const thingsOf = ({ services }: System): readonly Thing[] => services.flatMap(({ things }) => things);

/** @returns the place of a service among all by name. */
export const positionOf = ({ services }: System, name: string): number =>
  services
    .map((service) => service.name)
    .filter((one) => one !== 'aws')
    .toSorted()
    .indexOf(name);

export const linksOf = ({ services }: System): readonly Link[] => services.flatMap(({ links }) => links);

/** The place that takes mail, which is no resource of a template. */
export const MAIL: ThingId = 'aws/mail';
