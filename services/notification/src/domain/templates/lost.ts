import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const lost = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Not yours this time: ${title}`,
    preheader: 'The auction ended and your bid was not the winning one.',
    heading: 'The auction ended without you',
    paragraphs: [`Your bid for "${title}" was not the winning one. You owe nothing.`],
    rows: [...row('Final price', money(facts, 'price')), ...row('Ended', moment(facts, 'closedAt'))],
  };
};
