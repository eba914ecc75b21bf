import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const won = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const price = money(facts, 'price');

  return {
    subject: `You won: ${title}`,
    preheader: price === undefined ? 'Yours was the highest bid.' : `Yours for ${price}.`,
    heading: 'Congratulations, you won',
    paragraphs: [`Yours was the highest bid for "${title}" when the auction ended.`],
    rows: [...row('You pay', price), ...row('Ended', moment(facts, 'closedAt'))],
  };
};
