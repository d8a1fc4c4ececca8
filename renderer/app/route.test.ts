import { expect, test } from 'vitest';
import { addressOf, screenOf } from './route.ts';

test.each([
  ['/', '', 'console'],
  ['/anchor', '', 'anchor'],
  ['/anchor/', '', 'anchor'],
  ['/kit', '', 'kit'],
  ['/nowhere', '', 'console'],
  ['/constructor', '', 'console'],
  ['/dev/index.html', '?view=anchor&lang=en', 'anchor'],
])('%s%s shows %s', (pathname, search, screen) => {
  expect(screenOf({ pathname, search })).toBe(screen);
});

test.each(['console', 'anchor', 'kit'] as const)('the address of %s leads there, from anywhere', (screen) => {
  for (const from of ['https://x/', 'https://x/anchor?a=1', 'https://x/dev/index.html?view=kit&lang=en']) {
    const { pathname, search } = new URL(addressOf(screen, new URL(from)), 'https://x');
    expect(screenOf({ pathname, search })).toBe(screen);
  }
});

test('the rest of the query stays', () => {
  expect(addressOf('anchor', new URL('https://x/?a=1'))).toBe('/anchor?a=1');
  expect(addressOf('console', new URL('https://x/dev/index.html?view=kit&lang=en'))).toBe(
    '/dev/index.html?view=console&lang=en',
  );
});
