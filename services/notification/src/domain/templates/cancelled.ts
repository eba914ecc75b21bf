import { type Facts, line, moment } from '../facts';
import { type Letter, row } from '../letter';

export const cancelled = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Cancelled: ${title}`,
    preheader: 'The auction was withdrawn; nobody wins.',
    heading: 'An auction you follow was cancelled',
    paragraphs: [`"${title}" was withdrawn before its end. Bids on it count no more; you owe nothing.`],
    rows: row('Cancelled', moment(facts, 'cancelledAt')),
  };
};
