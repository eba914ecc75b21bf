import { FOOTER, type Letter } from './letter';

/** The letter for mail programs that show no HTML. */
export const setAsText = ({ heading, paragraphs, rows }: Letter): string => {
  const facts = rows.map(({ label, value }) => `${label}: ${value}`);
  const blocks = [heading, ...paragraphs, ...(facts.length > 0 ? [facts.join('\n')] : []), `-- \n${FOOTER}`];

  return `${blocks.join('\n\n')}\n`;
};
