import type { PackagedService } from './package-service';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

const line = (name: string, bytes: number, note = ''): string => `  ${name.padEnd(32)}${kilobytes(bytes)}${note}`;

const linesOf = ({ service, functions, template }: PackagedService): readonly string[] => [
  service,
  ...Object.entries(functions).map(([key, { bytes }]) => line(key, bytes)),
  line('template', template.bytes, template.standIns ? '  with stand-ins' : ''),
];

/** @returns what was packaged, with the size of each part, and what can be done with it. */
export const reportOf = (services: readonly PackagedService[]): string => {
  const archives = services.flatMap(({ functions }) => Object.values(functions));
  const bytes = archives.reduce((sum, archive) => sum + archive.bytes, 0);
  const total = `${services.length} services, ${archives.length} functions, ${(bytes / 1000).toFixed(1)} kB of code`;
  const standIns = services.some(({ template }) => template.standIns)
    ? 'Templates with stand-ins refer to nothing that exists: they are to be read and tested. "sls deploy" makes its own and refuses these.'
    : undefined;

  return [...services.flatMap(linesOf), '', total, ...(standIns ? [standIns] : [])].join('\n');
};
