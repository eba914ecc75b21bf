export const payoutAccount = {
  title: 'PayoutAccount',
  type: 'object',
  required: ['accountId'],
  properties: { accountId: { type: 'string', pattern: '^acct_[A-Za-z0-9]{1,64}$' } },
} as const;

export const payoutAccountExample = { accountId: 'acct_1Nv0FGQ9RKHgCVdK' } as const;
