import { describe, expect, it } from 'vitest';
import { createRequestReader, type RawRequest } from './raw-request';

const request = (body: string, more = ''): string =>
  `POST / HTTP/1.1\r\nHost: here\r\nX-Amz-Target: D.GetItem\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const reading = () => {
  const seen: RawRequest[] = [];
  return { seen, read: createRequestReader((one) => void seen.push(one)) };
};

describe('requests on a connection', () => {
  it.each([1, 7, 64, 10_000])('are the same in pieces of %d bytes', (size) => {
    const { seen, read } = reading();
    const bytes = Buffer.from(request('{"ü":1}') + request('') + request('{}'));
    for (let from = 0; from < bytes.length; from += size) expect(read(bytes.subarray(from, from + size))).toBe(true);

    expect(seen.map(({ body }) => body.toString())).toEqual(['{"ü":1}', '', '{}']);
    expect(Buffer.concat(seen.map((one) => one.bytes))).toEqual(bytes);
    expect(seen[0]?.head).toMatchObject({ method: 'POST', url: '/', headers: { host: 'here', 'x-amz-target': 'D.GetItem' } });
  });

  it('end where a body has no length, or a head no end', () => {
    expect(reading().read(Buffer.from(request('{}', 'Transfer-Encoding: chunked\r\n')))).toBe(false);
    expect(reading().read(Buffer.alloc(70_000, 'x'))).toBe(false);
  });
});
