import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const outbid = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const minimum = money(facts, 'minimumBid');

  return {
    subject: `You have been outbid: ${title}`,
    preheader: minimum === undefined ? 'Somebody else leads now.' : `Bid ${minimum} or more to take the lead back.`,
    heading: 'Somebody else leads now',
    paragraphs: [`You no longer hold the highest bid for "${title}". You can bid again for as long as the auction is open.`],
    rows: [...row('Price now', money(facts, 'price')), ...row('Next bid from', minimum), ...row('Ends', moment(facts, 'endsAt'))],
  };
};
