import type { Letter } from '../letter';

export const welcome = (): Letter => ({
  subject: 'Welcome to EcomAuction',
  preheader: 'Your account is ready: sign in and bid.',
  heading: 'Welcome',
  paragraphs: [
    'Your account is confirmed. You can bid, watch auctions and follow them live.',
    'Say how much you would pay at most; we bid for you, as little as it takes, and tell nobody your maximum.',
  ],
  rows: [],
});
