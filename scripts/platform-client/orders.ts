import type { Arguments, Client, Operations } from '@ecom/client';

export type Payment = Arguments<Operations['checkout']['payOrder']>['body'];

/** The checkout API, as the person whose access token is given. */
export const ordersApi = (checkout: Client['checkout']) => ({
  list: (token: string, as: 'buyer' | 'seller' = 'buyer') => checkout.listOrders({ as }, { token }),
  read: (token: string, orderId: string) => checkout.getOrder({ orderId }, { token }),
  pay: (token: string, orderId: string, { key, ...body }: Payment & { readonly key: string }) =>
    checkout.payOrder({ orderId, body }, { token, idempotencyKey: key }),
  payoutAccount: (token: string) => checkout.getPayoutAccount({}, { token }),
  setPayoutAccount: (token: string, accountId: string, key?: string) =>
    checkout.setPayoutAccount({ body: { accountId } }, { token, ...(key !== undefined && { idempotencyKey: key }) }),
});

export type OrdersApi = ReturnType<typeof ordersApi>;
