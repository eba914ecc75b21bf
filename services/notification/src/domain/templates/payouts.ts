import { type Facts, line, money } from '../facts';
import { type Letter, row } from '../letter';

const yours = (facts: Facts) => row('Your share', money(facts, 'amount'));

export const payoutWaiting = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Your money waits: ${title}`,
    preheader: 'Tell us which account it goes to.',
    heading: 'Your money waits for an account',
    paragraphs: [`"${title}" is paid and on its way. Register a payout account, and your share is sent at once.`],
    rows: yours(facts),
  };
};

export const payoutSent = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Your money is on its way: ${title}`,
    preheader: 'Your share was sent to your payout account.',
    heading: 'Your money is on its way',
    paragraphs: [`Your share of "${title}" was sent to your payout account.`],
    rows: yours(facts),
  };
};

export const payoutRefused = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Your account was refused: ${title}`,
    preheader: 'Your share could not be sent to your payout account.',
    heading: 'Your payout account was refused',
    paragraphs: [
      `Your share of "${title}" could not be sent: the payment provider does not take your payout account. Register another, or the same again once it is in order; your share is kept until then.`,
    ],
    rows: yours(facts),
  };
};
