import { type Account, type AccountOptions, signedInAccount } from '../platform-client/accounts';

type Cloud = {
  readonly urls: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const password = 'Local-Demo-2025!';

const demoUsers = (cognito: AccountOptions): Promise<readonly [Account, Account]> =>
  Promise.all([
    signedInAccount(cognito, { email: 'seller@demo.example', name: 'Demo Seller', password, groups: ['sellers'], emailVerified: true }),
    signedInAccount(cognito, { email: 'buyer@demo.example', name: 'Demo Buyer', password, groups: ['buyers'], emailVerified: true }),
  ]);

/** A profile is made at the first look: from then on a receipt can tell the name. */
const introduce = ({ accessToken }: Account, identityApiUrl: string): Promise<unknown> =>
  fetch(`${identityApiUrl}/me`, { headers: { authorization: `Bearer ${accessToken}` } });

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

type Apis = { readonly auctionApiUrl: string; readonly checkoutApiUrl: string };

/** Requests that work when pasted into the same shell, one after the other. */
const requests = (
  { auctionApiUrl, checkoutApiUrl }: Apis,
  seller: Account,
  buyer: Account,
): string => `Two users, in two variables for your shell (tokens last an hour; password of both: ${password}):

SELLER=${seller.accessToken}

BUYER=${buyer.accessToken}

Three requests to try, as ${seller.email}, as ${buyer.email} and as anybody:

AUCTION=$(curl -sw '\\n' ${auctionApiUrl}/auctions -H "Authorization: Bearer $SELLER" -H 'Content-Type: application/json' \\
  -d '{"title":"A brass sextant","currency":"USD","openingPrice":10000,"endsAt":"${tomorrow()}"}' \\
  | tee /dev/stderr | sed 's/.*"auctionId":"\\([^"]*\\)".*/\\1/')

curl -sw '\\n' ${auctionApiUrl}/auctions/$AUCTION/bids -H "Authorization: Bearer $BUYER" -H 'Content-Type: application/json' -d '{"amount":12500}'

curl -sw '\\n' ${auctionApiUrl}/auctions/$AUCTION

And from won to paid, to be followed step by step on the status page:

COMPASS=$(curl -sw '\\n' ${auctionApiUrl}/auctions -H "Authorization: Bearer $SELLER" -H 'Content-Type: application/json' \\
  -d '{"title":"A compass","currency":"USD","openingPrice":1000,"buyNowPrice":2500,"endsAt":"${tomorrow()}"}' \\
  | sed 's/.*"auctionId":"\\([^"]*\\)".*/\\1/')

curl -sw '\\n' ${auctionApiUrl}/auctions/$COMPASS/buy-now -H "Authorization: Bearer $BUYER" -H 'Content-Type: application/json' -d '{"price":2500}'

sleep 2; curl -sw '\\n' ${checkoutApiUrl}/orders/\${COMPASS/auc_/ord_}/pay -H "Authorization: Bearer $BUYER" -H 'Content-Type: application/json' \\
  -d '{"paymentMethodId":"pm_card_visa"}'
`;

/** Said by `pnpm start` when all is ready. */
export const welcome = async ({ urls, outputs }: Cloud, print: (text: string) => void): Promise<void> => {
  const { userPoolId, userPoolClientId, identityApiUrl } = outputs['identity'] ?? {};
  const { auctionApiUrl } = outputs['auction'] ?? {};
  const { checkoutApiUrl } = outputs['checkout'] ?? {};
  const isWhole = userPoolId !== undefined && userPoolClientId !== undefined && identityApiUrl !== undefined;
  if (!isWhole || auctionApiUrl === undefined || checkoutApiUrl === undefined) return;
  const [seller, buyer] = await demoUsers({ cognitoUrl: urls['cognito'] ?? '', userPoolId, userPoolClientId });
  await Promise.all([seller, buyer].map((user) => introduce(user, identityApiUrl)));
  print(requests({ auctionApiUrl, checkoutApiUrl }, seller, buyer));
};
