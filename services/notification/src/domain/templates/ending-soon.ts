import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const endingSoon = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const endsAt = moment(facts, 'endsAt');

  return {
    subject: `Ending soon: ${title}`,
    preheader: endsAt === undefined ? 'The last bids are being placed.' : `Bids are accepted until ${endsAt}.`,
    heading: 'An auction you follow ends soon',
    paragraphs: [`"${title}" is about to end.`],
    rows: [...row('Price now', money(facts, 'price')), ...row('Next bid from', money(facts, 'minimumBid')), ...row('Ends', endsAt)],
  };
};
