import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const sold = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const price = money(facts, 'price');

  return {
    subject: `Sold: ${title}`,
    preheader: price === undefined ? 'Your auction found a buyer.' : `Your auction ended at ${price}.`,
    heading: 'Your auction found a buyer',
    paragraphs: [`"${title}" is sold.`],
    rows: [...row('Price', price), ...row('Ended', moment(facts, 'closedAt'))],
  };
};
