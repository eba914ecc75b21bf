import { expect, it } from 'vitest';
import { createContractChecks } from './contract-checks';

it('answers at an address of a function’s own are held to the operation of that name; other methods are nobody’s operation', () => {
  const own = {
    paths: { '/{coatId}': { get: { operationId: 'readCoat', responses: { 200: { content: { 'application/pdf': {} } }, 304: {} } } } },
  };
  const checks = createContractChecks({
    documents: [{ service: 'shop', openapi: own }],
    stage: 'local',
    log: () => undefined,
    record: () => undefined,
  });
  const answered = (method: string, operationId: string, answer: object) =>
    checks.answered({
      service: 'shop',
      method,
      route: '',
      operationId,
      requestBody: '',
      status: 200,
      contentType: '',
      body: '',
      ...answer,
    });
  answered('GET', 'readCoat', { contentType: 'application/pdf' });
  answered('GET', 'readCoat', { status: 304, contentType: 'application/octet-stream' });
  answered('HEAD', 'readCoat', {});
  answered('POST', 'readCoat', { status: 405 });
  answered('GET', 'readHat', {});

  expect(checks.report().seen).toMatchObject([{ operation: 'GET /{coatId}', outcomes: { 200: 1, 304: 1 } }]);
  expect(checks.report().violations).toMatchObject([{ subject: 'GET readHat', problem: 'is served and not documented' }]);
});
