import { parse } from 'yaml';

type Resource = { readonly Type: string; readonly Properties?: { readonly RouteKey?: string } };
type IntegratedRoute = { readonly key: string; readonly method: string; readonly path: string };

const ENDING = /Route$/;

/** @returns the folder of a key: `requestQrCode` is described in `request-qr-code`. */
export const kebab = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const keyOf = (logicalId: string): string => logicalId.charAt(0).toLowerCase() + logicalId.slice(1).replace(ENDING, '');

/** @returns the routes in resource files: behind them API Gateway calls a service of AWS itself. `RequestQrCodeRoute` has the key `requestQrCode`. */
export const integratedRoutes = (resourceFiles: readonly string[]): readonly IntegratedRoute[] =>
  resourceFiles.flatMap((text) => {
    const { Resources } = (parse(text, { logLevel: 'silent' }) ?? {}) as { readonly Resources?: Readonly<Record<string, Resource>> };
    return Object.entries(Resources ?? {}).flatMap(([logicalId, { Type, Properties }]) => {
      const [method = '', path = ''] = Type === 'AWS::ApiGatewayV2::Route' ? (Properties?.RouteKey ?? '').split(' ') : [];
      return path === '' ? [] : [{ key: keyOf(logicalId), method, path }];
    });
  });
