import { epochSeconds } from '@ecom/kernel';
import type { Standing } from '../domain/rating';
import type { KeyedLookup } from '../use-cases/ports';

const KEY_HOURS = 24;

export const ratingKey = (subjectId: string) => ({ pk: `SUBJECT#${subjectId}`, sk: 'RATING' });

export const lookupKey = ({ requesterId, key }: KeyedLookup) => ({ pk: `REQUESTER#${requesterId}`, sk: `KEY#${key}` });

export const keyExpiry = (now: Date): number => epochSeconds(now) + KEY_HOURS * 3_600;

export const toStanding = (item: Readonly<Record<string, unknown>>): Standing => {
  const { askedAt, answeredFor, verdict } = item as Standing;

  return { askedAt, ...(answeredFor !== undefined && { answeredFor }), ...(verdict !== undefined && { verdict }) };
};
