import { expect, test, vi } from 'vitest';
import { mayOpen, openExternal } from './external.ts';
import { isAppUrl } from './origin.ts';
import { mayLoad } from './requests.ts';

test.each([
  ['studio://app/', true],
  ['studio://app/anchor?x', true],
  ['studio://app.evil/', false],
  ['studio://app@evil/', false],
  ['studio://x:y@app/', false],
  ['studio://app:1/', false],
  ['studio2://app/', false],
  ['https://app.evil.com', false],
  ['about:blank', false],
  ['', false],
])('%s is ours: %s', (address, ours) => expect(isAppUrl(address)).toBe(ours));

test.each([
  ['studio://app/assets/x.js', true],
  ['data:image/jpeg;base64,AA', true],
  ['blob:studio://app/1', true],
  ['devtools://devtools/bundled/x.js', true],
  ['http://127.0.0.1:4455/', false],
  ['https://example.com/', false],
  ['ws://127.0.0.1:4455/', false],
  ['wss://example.com/', false],
  ['ftp://example.com/', false],
  ['file:///etc/passwd', false],
  ['chrome://gpu', false],
  ['not an address', false],
])('a page may load %s: %s', (address, may) => expect(mayLoad(address)).toBe(may));

test.each([
  ['https://buyin.jinritemai.com/dashboard', true],
  ['https://obsproject.com/kb', true],
  ['https://obsproject.com.evil.net/', false],
  ['https://evilobsproject.com/', false],
  ['https://user:pass@obsproject.com/', false],
  ['https://obsproject.com:8443/', false],
  ['http://obsproject.com/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['ms-msdt:/id', false],
  ['\\\\host\\share', false],
  ['', false],
])('%s may be opened outside: %s', (address, may) => expect(mayOpen(address)).toBe(may));

test('the opener is called for an allowed address only, and its failure is a result', async () => {
  const opener = vi.fn((_url: string) => Promise.resolve());
  expect(await openExternal('file:///etc/passwd', opener)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(opener).not.toHaveBeenCalled();
  expect(await openExternal('https://obsproject.com', opener)).toEqual({ ok: true, value: {} });
  expect(opener).toHaveBeenCalledWith('https://obsproject.com/');
  const broken = await openExternal('https://obsproject.com', () => Promise.reject(new Error('no browser')));
  expect(broken).toMatchObject({ ok: false, code: 'failed' });
});
