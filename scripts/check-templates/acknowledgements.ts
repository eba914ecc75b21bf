import type { Finding } from './finding';

/** A finding that is right about the template and wrong for us. */
export type Acknowledgement = {
  readonly rule: string;
  /** Which of several findings of the rule on one resource: all, when left out. */
  readonly detail?: RegExp;
  /** Logical ids. */
  readonly on: RegExp;
  /** In one service only: in all, when left out. */
  readonly service?: string;
  readonly reason: string;
};

const covers = ({ rule, detail, on, service }: Acknowledgement, finding: Finding): boolean =>
  rule === finding.rule &&
  on.test(finding.subject) &&
  (service === undefined || service === finding.service) &&
  (detail === undefined || detail.test(finding.detail ?? ''));

/** @returns the findings that nobody has given a reason for. */
export const unacknowledged = (all: readonly Finding[], acknowledged: readonly Acknowledgement[]): readonly Finding[] =>
  all.filter((finding) => !acknowledged.some((acknowledgement) => covers(acknowledgement, finding)));

/** @returns a sentence for each acknowledgement that covers nothing any more: it would hide the next finding of its kind. */
export const leftOver = (all: readonly Finding[], acknowledged: readonly Acknowledgement[]): readonly string[] =>
  acknowledged
    .filter((acknowledgement) => !all.some((finding) => covers(acknowledgement, finding)))
    .map(
      ({ rule, detail, on, service }) =>
        `acknowledged.ts: ${rule}${detail === undefined ? '' : `[${detail.source}]`} on ${on.source}${service === undefined ? '' : ` of ${service}`} covers nothing any more: remove it, as it would hide the next finding of its kind.`,
    );
