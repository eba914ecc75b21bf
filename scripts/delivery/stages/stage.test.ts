import { describe, expect, it } from 'vitest';
import { orphansOf, previewStage, previewsOf } from './stage';

describe('previewStage', () => {
  it.each(['staging', 'production', 'pr-', 'pr-x', 'xpr-1', 'pr-1 --stage production', ''])('refuses to remove "%s"', (stage) => {
    expect(() => previewStage(stage)).toThrow('is no preview');
  });

  it('takes the stage of a pull request', () => {
    expect(previewStage('pr-12')).toBe('pr-12');
  });
});

const stacks = [
  'ecom-auction-pr-1',
  'ecom-identity-pr-1',
  'ecom-auction-pr-12',
  'ecom-auction-production',
  'other-pr-3',
  'ecom-delivery-preview',
];

describe('previews', () => {
  it('are known by the names of their stacks', () => {
    expect(previewsOf(stacks)).toEqual(['pr-1', 'pr-12']);
  });

  it('are orphans when their pull request is not open: pr-1 is not pr-12', () => {
    expect(orphansOf(stacks, [1])).toEqual(['pr-12']);
    expect(orphansOf(stacks, [12])).toEqual(['pr-1']);
    expect(orphansOf(stacks, [1, 12])).toEqual([]);
  });
});
