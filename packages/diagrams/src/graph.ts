import type { ThingKind } from './system';

/** What a node is, which decides its colour. */
export type NodeKind = ThingKind | 'people' | 'event' | 'service';

export type GraphNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Small lines below the label. */
  readonly notes?: readonly string[];
  /** Id of the group that it stands in. */
  readonly group?: string;
  readonly alarms?: number;
  readonly isDeadLetters?: boolean;
};

/** A frame around nodes: a service. */
export type GraphGroup = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Place among all services by name: a service has one colour in all pictures. */
  readonly position: number;
  /** Holds only what others talk through: drawn as bars below them all. */
  readonly isShared?: boolean;
};

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** `asks`: an authorizer decides. `fails`: where goes what nobody could handle. */
  readonly style: 'flow' | 'asks' | 'fails';
};

/** A picture before anybody has placed its parts. */
export type Graph = {
  /** Name of its files. */
  readonly name: string;
  readonly title: string;
  readonly direction: 'RIGHT' | 'DOWN';
  readonly groups: readonly GraphGroup[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};
