import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CSP } from './csp.ts';
import { resolveAsset, serveAsset } from './scheme.ts';

const ROOT = '/srv/pages';

describe('an address of ours means a file inside the folder, or nothing', () => {
  test.each([
    ['studio://app/', '/srv/pages/index.html'],
    ['studio://app/anchor', '/srv/pages/index.html'],
    ['studio://app/anchor?x=1#y', '/srv/pages/index.html'],
    ['studio://app/assets/app-1a2b.js', '/srv/pages/assets/app-1a2b.js'],
    ['studio://app/assets/%E5%95%86%E5%93%81.png', '/srv/pages/assets/商品.png'],
    ['studio://app/a/../b.js', '/srv/pages/b.js'],
    ['studio://app/../../etc/passwd.txt', '/srv/pages/etc/passwd.txt'],
  ])('%s → %s', (address, file) => expect(resolveAsset(ROOT, address)).toBe(file));

  test.each([
    'studio://app/..%2f..%2fetc%2fpasswd.txt',
    'studio://app/%2e%2e%2f%2e%2e%2fsecret.json',
    'studio://app/..%5c..%5csecret.json',
    'studio://app/a%00.js',
    'studio://app/C:/windows/win.ini',
    'studio://app/%E0%A4%A.js',
    'studio://app.evil/index.html',
    'studio://evil/index.html',
    'studio://user@app/index.html',
    'studio://app:8080/index.html',
    'https://app/index.html',
    'file:///srv/pages/index.html',
    'studio:app/index.html',
    '',
  ])('%s is refused', (address) => expect(resolveAsset(ROOT, address)).toBeNull());

  test('a folder that only begins with the same letters is outside', () =>
    expect(resolveAsset(ROOT, 'studio://app/..%2fpages-of-others%2fx.js')).toBeNull());
});

describe('an answer', () => {
  let root: string;
  beforeAll(() => {
    const home = mkdtempSync(join(tmpdir(), 'scheme-'));
    root = join(home, 'pages');
    mkdirSync(root);
    writeFileSync(join(root, 'index.html'), '<title>Anchor Studio</title>');
    writeFileSync(join(root, 'app.js'), 'export {};');
    writeFileSync(join(home, 'outside.json'), '{}');
    symlinkSync(join(home, 'outside.json'), join(root, 'link.json'));
  });
  afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

  const get = (path: string, method = 'GET') => serveAsset(root, { url: `studio://app${path}`, method });

  test('serves a page and a script with their types', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Anchor Studio');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await get('/app.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('refuses what is not a GET, what is not there, and a link that leads outside', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
    expect((await get('/', 'HEAD')).status).toBe(405);
    expect((await get('/nothing.js')).status).toBe(404);
    expect((await get('/link.json')).status).toBe(403);
    expect((await get('/..%2foutside.json')).status).toBe(403);
  });

  test('carries the policy, whatever it says', async () => {
    for (const answer of [await get('/'), await get('/', 'POST'), await get('/nothing.js'), await get('/link.json')]) {
      expect(answer.headers.get('content-security-policy')).toBe(CSP);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

test('the policy is the strict one, word for word', () =>
  expect(CSP.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]));
