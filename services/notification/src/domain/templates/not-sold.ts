import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

const reasons: Readonly<Record<string, string>> = {
  'no-bids': 'Nobody placed a bid.',
  'reserve-not-met': 'No bid reached the reserve price.',
};

export const notSold = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const reason = reasons[String(facts['reason'])] ?? 'It found no buyer.';

  return {
    subject: `Not sold: ${title}`,
    preheader: reason,
    heading: 'Your auction ended without a sale',
    paragraphs: [`"${title}" was not sold. ${reason} You can list it again.`],
    rows: [...row('Highest price', money(facts, 'price')), ...row('Ended', moment(facts, 'closedAt'))],
  };
};
