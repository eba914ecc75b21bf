import path from 'node:path';
import type { Engines } from '../../src/engines/start-engines';
import { planServices } from '../../src/plan/plan-services';
import { enginePorts } from '../../src/ports';
import { type Provisioned, provision } from '../../src/resources/provision';

/** Provisions the services of a folder under tests/fixtures. */
export const provisionFixture = async (name: string, portBase: number, engines: Engines | Promise<Engines>): Promise<Provisioned> => {
  const root = path.resolve(import.meta.dirname, '../fixtures', name);
  const services = await planServices({ root, stage: 'local', portBase });
  return provision({ services, engines, ports: enginePorts(portBase), stage: 'local' });
};
