import { AttemptsExceededError, DirectoryUnavailableError } from '../domain/errors';

/** The user pool may always say "later". */
export const refusalsOfDirectory = [AttemptsExceededError, DirectoryUnavailableError] as const;

export const codeSent = {
  title: 'CodeSent',
  type: 'object',
  required: ['status'],
  properties: { status: { const: 'code-sent', description: 'Said whether there is such an account or not.' } },
} as const;

export const session = {
  title: 'Session',
  type: 'object',
  required: ['accessToken', 'idToken', 'expiresIn', 'tokenType'],
  properties: {
    accessToken: { type: 'string', description: 'The bearer token of every API.' },
    idToken: { type: 'string' },
    refreshToken: { type: 'string', description: 'Absent when the one that was used stays valid.' },
    expiresIn: { type: 'integer', minimum: 0, description: 'Seconds.' },
    tokenType: { const: 'Bearer' },
  },
} as const;
export const sessionExample = {
  accessToken: 'an-access-token',
  idToken: 'an-id-token',
  refreshToken: 'a-refresh-token',
  expiresIn: 3_600,
  tokenType: 'Bearer',
} as const;

export const profile = {
  title: 'Profile',
  type: 'object',
  required: ['userId', 'name', 'points', 'strikes', 'groups', 'createdAt'],
  properties: {
    userId: { type: 'string', pattern: '^usr_' },
    name: { type: 'string' },
    points: { type: 'integer', minimum: 0 },
    strikes: { type: 'integer', minimum: 0, description: 'Orders that were won and not paid.' },
    groups: { type: 'array', items: { enum: ['buyers', 'sellers', 'admins'] } },
    createdAt: { type: 'string', format: 'date-time' },
  },
} as const;
export const profileExample = {
  userId: 'usr_7d2f',
  name: 'Sara',
  points: 0,
  strikes: 0,
  groups: ['buyers', 'sellers'],
  createdAt: '2026-01-05T09:58:00.000Z',
} as const;
