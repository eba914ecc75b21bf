import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planService } from './plan-service';

const fixture = (name: string) => path.resolve(import.meta.dirname, '../../tests/fixtures', name);

describe('planService', () => {
  it('compiles what deploys, with params and stage filled in, and leaves no file behind', async () => {
    const dir = fixture('unsupported/odder');
    const { service, template } = await planService(dir, { stage: 'local', params: { searchName: 'found' } });

    expect(service).toBe('fixture-odder');
    expect(template.Resources['Board']).toEqual({
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: { DashboardName: 'found', Colour: 'red' },
    });
    expect(existsSync(path.join(dir, '.serverless'))).toBe(false);
  });

  it('names a param that nobody gave', async () => {
    const attempt = planService(fixture('unsupported/odder'), { stage: 'local', params: {} });

    await expect(attempt).rejects.toMatchObject({ code: 'SERVICE_INVALID', message: expect.stringMatching(/odder.*searchName/s) });
  });

  it('says what is wrong with a service that cannot be read', async () => {
    await expect(planService(fixture('unreadable'), { stage: 'local', params: {} })).rejects.toMatchObject({
      code: 'SERVICE_INVALID',
      message: expect.stringContaining('there is no region'),
    });
  });

  it('says where it looked for one', async () => {
    await expect(planService(fixture('nowhere'), { stage: 'local', params: {} })).rejects.toMatchObject({ code: 'SERVICE_MISSING' });
  });
});
