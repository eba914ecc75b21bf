import { allEvents } from '@ecom/contracts';
import { drawAll, type Picture, readSystem } from '@ecom/diagrams';
import { describeServices } from './described';

const folder = 'packages/docs/diagrams';

const page = (pictures: readonly Picture[]): string =>
  `${[
    '# Diagrams',
    'Made by `pnpm docs:diagrams` from the compiled templates. Do not edit. Each picture is there as SVG, light and dark, and as Mermaid.',
    'Purple is a gateway, orange code, blue keeps data, pink is waited in, grey is what AWS brings. Dashed: an authorizer or the accounts are asked. Red, dotted: where goes what nobody could handle. A red dot: an alarm watches it.',
    ...pictures.map(({ name, title }) => `## ${title}\n\n![${title}](${name}.svg)\n\n[As Mermaid](${name}.mmd)`),
  ].join('\n\n')}\n`;

/** @returns all pictures of the system, as SVG and as Mermaid, and a page that shows them. */
export const diagramDocuments = async (root: string): Promise<Readonly<Record<string, string>>> => {
  const pictures = await drawAll(readSystem(await describeServices(root)), allEvents);
  const files = pictures.flatMap(({ name, svg, mermaid }) => [
    [`${folder}/${name}.svg`, svg] as const,
    [`${folder}/${name}.mmd`, mermaid] as const,
  ]);
  return { [`${folder}/README.md`]: page(pictures), ...Object.fromEntries(files) };
};
