export type JsonClient = <T>(operation: string, input: Readonly<Record<string, unknown>>, signal?: AbortSignal) => Promise<T>;

class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

// Their answers already have the shape that events have: numbers for times, base64 for bytes. An SDK client would undo that.
const AUTHORIZATION = 'AWS4-HMAC-SHA256 Credential=local/20250101/us-east-1/local/aws4_request, SignedHeaders=host, Signature=local';

/** A client for an AWS JSON protocol, for engines on this machine that do not check signatures. */
export const jsonClient = (url: string, service: string, version: '1.0' | '1.1'): JsonClient => {
  const type = `application/x-amz-json-${version}`;
  return async <T>(operation: string, input: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<T> => {
    const headers = {
      'content-type': type,
      'x-amz-target': `${service}.${operation}`,
      'x-amz-date': '20250101T000000Z',
      authorization: AUTHORIZATION,
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input), ...(signal && { signal }) });
    const body = (await response.json()) as T & { readonly __type?: string; readonly message?: string; readonly Message?: string };
    if (!response.ok)
      throw new SourceError(body.__type?.split('#').at(-1) ?? 'UnknownError', body.message ?? body.Message ?? `${operation} failed`);
    return body;
  };
};
