import { type Facts, line, moment, stars } from '../facts';
import { type Letter, row } from '../letter';

export const reviewInvited = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `How was it? ${title}`,
    preheader: 'Say how the other side did; neither of you sees a review before both are in.',
    heading: 'How was it?',
    paragraphs: [
      `Your order of "${title}" is complete. Say in one to five stars how the other side did.`,
      'What you write is shown once both of you have written, or when the time is over: neither can answer the other.',
    ],
    rows: row('Review until', moment(facts, 'reviewUntil')),
  };
};

export const reviewPublished = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `You were reviewed: ${title}`,
    preheader: 'The review of your order is published, and counts in your rating.',
    heading: 'You were reviewed',
    paragraphs: [`The other side of your order of "${title}" has reviewed you. The review is published, and counts in your rating.`],
    rows: row('Stars', stars(facts, 'stars')),
  };
};
