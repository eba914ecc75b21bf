import { afterAll, beforeAll, describe } from 'vitest';
import { behavesLikeAProfileStore } from '../../tests/behaviours/profile-store';
import { type ProfileTable, startProfileTable } from '../../tests/builders/profile-table';

describe('profiles in their table', () => {
  let table: ProfileTable;

  beforeAll(async () => {
    table = await startProfileTable();
  });
  afterAll(() => table.stop());

  behavesLikeAProfileStore(() => table);
});
