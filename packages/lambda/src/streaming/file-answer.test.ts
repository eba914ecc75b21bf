import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { answerFile, type StoredFile } from './file-answer';

const content = 'abcdefghij';
const facts = { size: content.length, etag: '"tag-1"', modifiedAt: new Date('2026-01-02T10:00:00.500Z') };
const MODIFIED = 'Fri, 02 Jan 2026 10:00:00 GMT';

const aFile = () => ({
  facts: vi.fn(async () => facts),
  open: vi.fn<StoredFile['open']>(async (part) => ({
    ...facts,
    body: Readable.from([Buffer.from(part ? content.slice(part.first, part.last + 1) : content)]),
  })),
});
const shown = { contentType: 'application/pdf', fileName: 'a.pdf' };

const ask = async (headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
  const file = aFile();
  const { body, ...answer } = await answerFile({ method, headers }, file, shown);
  return { ...answer, file, body: body === undefined ? undefined : await text(body as Readable) };
};

describe('a file', () => {
  it('B-RCP-3, B-RCP-6: says what it is, how long, under which name, and that nobody may keep it', async () => {
    const { status, headers, body, file } = await ask();

    expect([status, body]).toEqual([200, content]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': '10',
      'content-disposition': 'inline; filename="a.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      'last-modified': MODIFIED,
      etag: '"tag-1"',
    });
    expect(file.facts).not.toHaveBeenCalled();
  });

  it('is described without being opened', async () => {
    const { status, headers, body, file } = await ask({ range: 'bytes=0-1' }, 'HEAD');

    expect([status, headers['content-length'], body]).toEqual([200, '10', undefined]);
    expect(file.open).not.toHaveBeenCalled();
  });

  it('is sent in part, of the very file that was described', async () => {
    const { status, headers, body, file } = await ask({ range: 'bytes=2-4' });

    expect([status, headers['content-range'], headers['content-length'], body]).toEqual([206, 'bytes 2-4/10', '3', 'cde']);
    expect(file.open).toHaveBeenCalledWith({ first: 2, last: 4, etag: '"tag-1"' });
  });

  it.each(['bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2'])('is sent whole to who asks for %s', async (range) => {
    expect(await ask({ range })).toMatchObject({ status: 200, body: content });
  });

  it('has no bytes beyond its end', async () => {
    await expect(ask({ range: 'bytes=10-' })).rejects.toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });

  it.each([
    ['its tag', '"tag-1"', 206],
    ['its time', MODIFIED, 206],
    ['another tag', '"tag-0"', 200],
    ['a weak tag', 'W/"tag-1"', 200],
  ])('is sent in part only to who has a part of it: %s', async (_, condition, status) => {
    expect(await ask({ range: 'bytes=0-1', 'if-range': condition })).toMatchObject({ status });
  });

  it.each(['"tag-1"', 'W/"tag-1"', '"other", "tag-1"', '*'])('is not sent to who has it: %s', async (tags) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, body } = await ask({ 'if-none-match': tags, range: 'bytes=0-1' }, method);
      expect([status, headers['etag'], headers['content-length'], body]).toEqual([304, '"tag-1"', undefined, undefined]);
    }
  });

  it.each([
    [{ 'if-none-match': '"tag-0"' }, 200],
    [{ 'if-modified-since': MODIFIED }, 304],
    [{ 'if-modified-since': 'Fri, 02 Jan 2026 09:59:59 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    // The tag decides where there is one.
    [{ 'if-modified-since': MODIFIED, 'if-none-match': '"tag-0"' }, 200],
  ])('%j is answered with %i', async (headers, status) => {
    expect(await ask(headers as Readonly<Record<string, string>>)).toMatchObject({ status });
  });
});
