import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const secondChanceOffered = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `A second chance: ${title}`,
    preheader: 'The winner did not pay; the lot can be yours.',
    heading: 'You can still have it',
    paragraphs: [
      `The winner of "${title}" did not pay. Its seller offers it to you, for what you would have won it for without them.`,
      'You owe nothing unless you accept. If you decline or do not answer in time, it goes to the next bidder.',
    ],
    rows: [...row('Price', money(facts, 'price')), ...row('Answer by', moment(facts, 'expiresAt'))],
  };
};

export const secondChanceWithdrawn = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Offer withdrawn: ${title}`,
    preheader: 'The offer does not stand any more; you owe nothing.',
    heading: 'The offer was withdrawn',
    paragraphs: [`The seller of "${title}" withdrew the offer made to you. You owe nothing.`],
    rows: row('It was for', money(facts, 'price')),
  };
};

export const secondChanceAccepted = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Offer accepted: ${title}`,
    preheader: 'A bidder takes the lot; now they have to pay.',
    heading: 'Your offer was accepted',
    paragraphs: [`A bidder takes "${title}". You will hear when it is paid.`],
    rows: row('Price', money(facts, 'price')),
  };
};

/** How an offer came to nothing. */
const ends: Readonly<Record<string, string>> = { lapsed: 'did not answer in time', declined: 'declined' };

export const secondChanceDeclined = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `On to the next bidder: ${title}`,
    preheader: 'An offer came to nothing; the next bidder has one now.',
    heading: 'The next bidder has an offer',
    paragraphs: [
      `A bidder ${ends[String(facts['reason'])] ?? 'declined'}; "${title}" is offered to the next. There is nothing that you must do.`,
    ],
    rows: [...row('Price', money(facts, 'price')), ...row('They answer by', moment(facts, 'expiresAt'))],
  };
};

export const secondChanceExhausted = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `No bidder left: ${title}`,
    preheader: 'Nobody took the lot; you can list it again.',
    heading: 'Nobody took the offer',
    paragraphs: [`Every bidder who could have "${title}" was asked, and none took it. You can list it again.`],
    rows: [],
  };
};
