import { expect, test } from 'vitest';
import { cookieOf, hostAllowed, originAllowed, pageHeaders, sessionsOf } from './guard.ts';

test.each([
  ['127.0.0.1:7000', true],
  ['localhost:7000', true],
  ['127.0.0.1:7001', false],
  ['evil.example:7000', false],
  ['127.0.0.1', false],
  [undefined, false],
])('host %s is answered: %s', (host, allowed) => {
  expect(hostAllowed(host, 7000)).toBe(allowed);
});

test.each([
  [undefined, true],
  ['http://127.0.0.1:7000', true],
  ['http://localhost:7000', true],
  ['https://127.0.0.1:7000', false],
  ['http://127.0.0.1:7000.evil.example', false],
  ['null', false],
])('origin %s is let in: %s', (origin, allowed) => {
  expect(originAllowed(origin, 7000)).toBe(allowed);
});

test('a cookie is found among others, by its whole name', () => {
  expect(cookieOf('a=1; anchor-studio-7000=se=cret; b=2', 'anchor-studio-7000')).toBe('se=cret');
  expect(cookieOf('xanchor-studio-7000=1', 'anchor-studio-7000')).toBeNull();
  expect(cookieOf(undefined, 'a')).toBeNull();
});

test('a page sits by the session of the role that it wants, else by any that the browser holds', () => {
  const header = 'anchor-studio-7000-producer=p; anchor-studio-7000-anchor=a; anchor-studio-7001-viewer=v';
  expect(sessionsOf(header, 7000, 'anchor')).toEqual(['a', 'p']);
  expect(sessionsOf(header, 7000, 'producer')).toEqual(['p', 'a']);
  expect(sessionsOf(header, 7000, 'nobody')).toEqual(['p', 'a']);
  expect(sessionsOf(undefined, 7000, 'anchor')).toEqual([]);
});

test('pages may neither run foreign scripts nor be framed', () => {
  const policy = pageHeaders(7000)['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});
