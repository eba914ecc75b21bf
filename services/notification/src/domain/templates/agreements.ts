import { type Facts, line, moment } from '../facts';
import { type Letter, row } from '../letter';

const told = (facts: Facts, name: string): string | undefined => (facts[name] === undefined ? undefined : line(facts, name));

export const agreementRecorded = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Agreement recorded: ${title}`,
    preheader: 'The document you uploaded is kept with your auction.',
    heading: 'Your agreement is recorded',
    paragraphs: [`The agreement you uploaded for "${title}" is kept. You can read it, and once the auction is won, so can the winner.`],
    rows: [...row('Version', told(facts, 'version')), ...row('Recorded', moment(facts, 'recordedAt'))],
  };
};

export const agreementRefused = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Agreement not recorded: ${title}`,
    preheader: 'The document you uploaded could not be taken.',
    heading: 'Your agreement was not recorded',
    paragraphs: [
      `The document you uploaded for "${title}" was not taken. ${told(facts, 'reason') ?? 'It is no PDF that can be read.'} Please upload it again.`,
    ],
    rows: [],
  };
};
