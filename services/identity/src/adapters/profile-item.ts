import type { Profile } from '../domain/profile';

/** Text and numbers in DynamoDB's own notation, as tables and streams give them. */
type Item = Readonly<Record<string, { readonly S?: string | undefined; readonly N?: string | undefined }>>;

export const profileKey = (userId: string) => ({ pk: { S: `USER#${userId}` }, sk: { S: 'PROFILE' } });

export const isProfile = (item: Item): boolean => item['sk']?.S === 'PROFILE';

export const toItem = ({ userId, name, points, strikes, createdAt, revision }: Profile) => ({
  ...profileKey(userId),
  userId: { S: userId },
  name: { S: name },
  points: { N: String(points) },
  strikes: { N: String(strikes) },
  createdAt: { S: createdAt.toISOString() },
  revision: { N: String(revision) },
});

export const fromItem = (item: Item): Profile => ({
  userId: item['userId']?.S ?? '',
  name: item['name']?.S ?? '',
  points: Number(item['points']?.N),
  strikes: Number(item['strikes']?.N ?? 0),
  createdAt: new Date(item['createdAt']?.S ?? ''),
  revision: Number(item['revision']?.N),
});
