import { expect, it } from 'vitest';
import { circles } from './circles';

it('finds none where each comes after what it needs', () => {
  const nodes = [
    { name: 'web', needs: ['api', 'bus'] },
    { name: 'api', needs: ['bus'] },
    { name: 'bus', needs: [] },
  ];

  expect(circles(nodes)).toEqual([]);
});

it('finds each circle once, wherever it is entered', () => {
  const nodes = [
    { name: 'entry', needs: ['a'] },
    { name: 'a', needs: ['b'] },
    { name: 'b', needs: ['a'] },
    { name: 'self', needs: ['self'] },
  ];

  expect(circles(nodes)).toEqual([
    ['a', 'b', 'a'],
    ['self', 'self'],
  ]);
});
