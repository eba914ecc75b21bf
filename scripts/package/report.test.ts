import { expect, it } from 'vitest';
import { reportOf } from './report';

const archive = (bytes: number) => ({ path: '', sha256: '', bytes });
const platform = { service: 'platform', functions: {}, template: { ...archive(4600), standIns: false } };
const wallet = {
  service: 'wallet',
  functions: { pay: archive(91_800), refund: archive(1_200_000) },
  template: { ...archive(38_900), standIns: true },
};

it('names every part with its size, and sums up', () => {
  const report = reportOf([platform, wallet]);

  expect(report).toMatch(/wallet\n {2}pay +91\.8 kB\n {2}refund +1200\.0 kB\n {2}template +38\.9 kB {2}with stand-ins/);
  expect(report).toContain('2 services, 2 functions, 1291.8 kB of code');
});

it('says that a package with stand-ins is not one to deploy, and of no other', () => {
  expect(reportOf([wallet])).toContain('refuses these');
  expect(reportOf([platform])).not.toContain('refuses these');
});
