import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NEVER_SEEN } from './adapter.ts';
import { sign, webhookAdapter } from './webhook.ts';

const SECRET = 's3cret';
let server: Server;
let url: string;
let reply: { status: number; body: string } | 'silence';
const asked: { headers: IncomingMessage['headers']; body: string }[] = [];

beforeEach(async () => {
  asked.length = 0;
  reply = { status: 200, body: JSON.stringify({ status: 'confirmed', reference: 'R-7' }) };
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      asked.push({ headers: request.headers, body });
      if (reply !== 'silence') response.writeHead(reply.status, { location: '/elsewhere' }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const adapter = (timeoutMs = 15_000) =>
  webhookAdapter({ url, secret: SECRET, can: ['unpop'], timeoutMs, now: () => 1_700_000_000_000 });
const perform = (key = 'run/1/c/1.0', timeoutMs?: number) =>
  adapter(timeoutMs).perform(key, { do: 'unpop' }, 1_700_000_010_000, new AbortController().signal);

test('the act carries key, expiry and a signature over timestamp and body', async () => {
  expect(await perform()).toEqual({ status: 'confirmed', code: null, detail: 'R-7' });
  const [{ headers, body } = { headers: {}, body: '' }] = asked;
  expect(headers).toMatchObject({ 'idempotency-key': 'run/1/c/1.0', 'anchor-expires-at': '1700000010000' });
  expect(headers['anchor-signature']).toBe(sign(SECRET, '1700000000000', body));
  expect(JSON.parse(body)).toMatchObject({ type: 'act', key: 'run/1/c/1.0', act: { do: 'unpop' } });
});

test.each([
  'run/1/segment-开场-cue-1/1.0',
  'run/1/segment-№ 1-cue-1/1.0',
  'run/1/segment-1\n2-cue-1/1.0',
  'run/1/segment-é-cue-1/1.0',
  'run/1/segment-50%-cue-1/1.0',
  'run/1/segment-\ud83d-cue-1/1.0',
])('a key that no header holds leaves too, percent-encoded there and as it is in the body: %j', async (key) => {
  expect(await perform(key)).toMatchObject({ status: 'confirmed' });
  const [{ headers, body } = { headers: {}, body: '' }] = asked;
  expect(headers['idempotency-key']).toBe(encodeURIComponent(key.toWellFormed()));
  expect(JSON.parse(body)).toMatchObject({ key });
  expect(headers['anchor-signature']).toBe(sign(SECRET, '1700000000000', body));
});

test.each([
  [
    200,
    '{"status":"refused","code":"no-stock","message":"sold out"}',
    { status: 'refused', code: 'no-stock', detail: 'sold out' },
  ],
  [200, 'fine', { status: 'unknown', code: 'unreadable' }],
  [200, '{"status":"unknown","code":"never-seen"}', { status: 'unknown', code: NEVER_SEEN }],
  [422, '{"status":"refused","code":"bad-price","message":"below floor"}', { status: 'refused', code: 'bad-price' }],
  [403, 'no', { status: 'refused', code: 'http-403' }],
  [500, 'oops', { status: 'unknown', code: 'http-500' }],
  [429, '', { status: 'unknown', code: 'http-429' }],
  [302, '', { status: 'unknown', code: 'no-answer' }],
])('%i %s', async (status, body, expected) => {
  reply = { status, body };
  expect(await perform()).toMatchObject(expected);
});

test('an answer without end, or none at all, leaves the act unknown', async () => {
  reply = { status: 200, body: `{"status":"confirmed","message":"${'x'.repeat(100_000)}"}` };
  expect(await perform()).toMatchObject({ status: 'unknown' });
  reply = 'silence';
  expect(await perform('k', 300)).toMatchObject({ status: 'unknown', code: 'no-answer' });
});

test('a recall asks without acting', async () => {
  await adapter().recall?.('k', new AbortController().signal);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ type: 'recall', key: 'k' });
});

test('the signature is what a receiver computes', () => {
  // printf '1.{}' | openssl dgst -sha256 -hmac s3cret
  expect(sign('s3cret', '1', '{}')).toBe('v1=3aef069923b329162e71de34136b0ef6ee4b9253867069748da3fc3680c71406');
});
