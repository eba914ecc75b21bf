/** What a card does when it is charged. The names are those of Stripe's test payment methods (docs.stripe.com/testing). */
type Card = { readonly declines?: { readonly code: string; readonly declineCode?: string; readonly message: string } };

const declined = (declineCode: string, message: string): Card => ({ declines: { code: 'card_declined', declineCode, message } });

const cards: Readonly<Record<string, Card>> = {
  pm_card_visa: {},
  pm_card_mastercard: {},
  pm_card_amex: {},
  pm_card_chargeDeclined: declined('generic_decline', 'Your card was declined.'),
  pm_card_chargeDeclinedInsufficientFunds: declined('insufficient_funds', 'Your card has insufficient funds.'),
  pm_card_chargeDeclinedLostCard: declined('lost_card', 'Your card was declined.'),
  pm_card_chargeDeclinedExpiredCard: { declines: { code: 'expired_card', message: 'Your card has expired.' } },
  pm_card_authenticationRequired: {
    declines: {
      code: 'authentication_required',
      declineCode: 'authentication_required',
      message: 'This transaction requires authentication.',
    },
  },
};

export const cardOf = (paymentMethod: string): Card | undefined => cards[paymentMethod];
