import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

export const extended = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const endsAt = moment(facts, 'endsAt');

  return {
    subject: `More time: ${title}`,
    preheader: endsAt === undefined ? 'A late bid moved the end.' : `A late bid moved the end to ${endsAt}.`,
    heading: 'The auction runs longer',
    paragraphs: [`A bid in the last moments moved the end of "${title}", so that everybody has time to answer it.`],
    rows: [...row('Price now', money(facts, 'price')), ...row('Next bid from', money(facts, 'minimumBid')), ...row('Ends now', endsAt)],
  };
};
