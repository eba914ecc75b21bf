import { expect, it } from 'vitest';
import { jsonText } from './json-text';

it('writes lists of plain values on one line while they fit, and everything else over several', () => {
  const long = Array.from({ length: 30 }, (_, index) => `value-${index}`);

  expect(jsonText({ enum: ['a', 1, true], none: [], empty: {}, left: undefined })).toBe(
    '{\n  "enum": ["a", 1, true],\n  "none": [],\n  "empty": {}\n}\n',
  );
  expect(jsonText({ long }).split('\n')).toHaveLength(34 + 1);
  expect(JSON.parse(jsonText({ list: [{ a: [1] }], long }))).toEqual({ list: [{ a: [1] }], long });
});
