import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enginePorts } from '@ecom/local-cloud/ports';
import { loadConfiguration, readResources, type ServiceConfiguration } from '../workspace/services';
import { integratedRoutes, kebab } from './integrated-routes';
import type { AnyRouteDocs, DocumentedRoute } from './route-docs';

type HttpEvent = { readonly httpApi?: { readonly method: string; readonly path: string } };
type Place = { readonly root: string; readonly folder: string; readonly key: string; readonly at: string };

class RouteUndocumentedError extends Error {
  override readonly name = 'RouteUndocumentedError';
}

const importSchema = (folder: string): Promise<Readonly<Record<string, unknown>>> =>
  import(pathToFileURL(join(folder, 'schema.ts')).href).catch((error: unknown) => {
    if ((error as { readonly code?: string }).code === 'ERR_MODULE_NOT_FOUND') return {};
    throw error;
  });

const docsOf = async ({ root, folder, key, at }: Place): Promise<AnyRouteDocs> => {
  const { [`${key}Docs`]: docs, [`${key}Route`]: route } = await importSchema(folder);
  const file = relative(root, join(folder, 'schema.ts'));
  if (docs === undefined || route === undefined || (docs as AnyRouteDocs).route !== route)
    throw new RouteUndocumentedError(
      `${file}: ${at} is a route that no document tells of. Clients, pages and the check of answers know only what the document says. Export ${key}Route = route<…>()({ … }) and ${key}Docs = { route: ${key}Route, … } from it, as services/auction/src/functions/place-bid/schema.ts does.`,
    );
  return docs as AnyRouteDocs;
};

const requireUse = async ({ root, folder, key, at }: Place, handlers = 'httpHandler'): Promise<void> => {
  if (!(await readFile(join(folder, 'handler.ts'), 'utf8')).includes(`...${key}Route`))
    throw new RouteUndocumentedError(
      `${relative(root, join(folder, 'handler.ts'))}: the handler of ${at} does not use ${key}Route, so the document may tell of another route than the one that answers. Write ${handlers}({ ...${key}Route, handle }).`,
    );
};

const httpEvents = (lambda: Readonly<Record<string, unknown>>): readonly { readonly method: string; readonly path: string }[] =>
  ((lambda['events'] ?? []) as readonly HttpEvent[]).flatMap(({ httpApi }) => (httpApi ? [httpApi] : []));

const publicRoutesOf = ({ custom }: ServiceConfiguration) => (custom?.['publicRoutes'] ?? {}) as Readonly<Record<string, string>>;

const USUAL_PORT_BASE = 4_000;

/** Functions at addresses of their own. */
const ownAddresses = async (root: string, home: string, configuration: ServiceConfiguration): Promise<readonly DocumentedRoute[]> => {
  const places = (configuration.custom?.['functionUrls'] ?? {}) as Readonly<Record<string, { readonly path: string }>>;
  return Promise.all(
    Object.entries(places).map(async ([key, { path }]) => {
      const handler = String(configuration.functions?.[key]?.['handler']);
      const place = { root, folder: join(home, dirname(handler)), key, at: `GET ${path}` };
      const docs = await docsOf(place);
      await requireUse(place, 'urlHandler');
      const name = `${configuration.service}-local-${key}`;
      const ownAddress = `http://127.0.0.1:${enginePorts(USUAL_PORT_BASE).lambda}/function-urls/${name}`;
      return { key, method: 'get', path, ownAddress, docs };
    }),
  );
};

/** @throws RouteUndocumentedError for a route whose function says nothing of it, or says it of another one. */
export const readRoutes = async (root: string, service: string): Promise<readonly DocumentedRoute[]> => {
  const home = join(root, 'services', service);
  const configuration = await loadConfiguration(home);
  const reasons = publicRoutesOf(configuration);
  const routes = Object.entries(configuration.functions ?? {}).flatMap(([key, lambda]) =>
    httpEvents(lambda).map(async ({ method, path }): Promise<DocumentedRoute> => {
      const at = `${method} ${path}`;
      const place = { root, folder: join(home, dirname(String(lambda['handler']))), key, at };
      const docs = await docsOf(place);
      await requireUse(place);
      const publicReason = reasons[at];
      return {
        key,
        method: method.toLowerCase(),
        path,
        docs,
        ...(publicReason !== undefined && { publicReason }),
      };
    }),
  );
  const integrated = integratedRoutes(await readResources(home, configuration)).map(
    async ({ key, method, path }): Promise<DocumentedRoute> => {
      const folder = join(home, 'src/functions', kebab(key));
      const docs = await docsOf({ root, folder, key, at: `${method} ${path}` });
      return { key, method: method.toLowerCase(), path, integrated: true, docs };
    },
  );
  return [...(await Promise.all([...routes, ...integrated])), ...(await ownAddresses(root, home, configuration))];
};
