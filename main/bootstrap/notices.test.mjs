import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { noticesOf } from './notices.mjs';
import { inProject } from './paths.mjs';

const root = mkdtempSync(join(tmpdir(), 'anchor-notices-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function pack(path, content, files = {}) {
  mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path, 'package.json'), JSON.stringify(content));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, path, name), text);
}

it('takes what ships with all that it needs, each with its own texts, and no tool', () => {
  pack('.', { dependencies: { a: '1' }, devDependencies: { tool: '1' } });
  pack(
    'node_modules/a',
    { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
    { 'LICENSE.md': 'of a\n', NOTICE: 'note' },
  );
  pack('node_modules/b', { version: '1.0.0', license: 'ISC' }, { LICENCE: 'of b' });
  pack('node_modules/a/node_modules/b', {
    version: '2.0.0',
    licenses: [{ type: 'BSD-3-Clause' }],
    author: { name: 'B' },
  });
  pack('node_modules/tool', { version: '1.0.0', license: 'MPL-2.0' });
  expect(
    noticesOf(root).map(({ name, version, licence, authors, texts }) => [name, version, licence, authors, texts]),
  ).toEqual([
    ['a', '1.0.0', 'MIT', '', ['of a', 'note']],
    ['b', '2.0.0', 'BSD-3-Clause', 'B', []],
  ]);
});

it('names a licence for every package of ours, with its text or its source', () => {
  const notices = noticesOf();
  const { dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const names = notices.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  expect(notices.filter(({ licence }) => licence === '')).toEqual([]);
  expect(notices.filter(({ texts, home, authors }) => texts.length === 0 && home === '' && authors === '')).toEqual([]);
  expect(notices.find(({ name }) => name === '@fontsource-variable/noto-sans-sc')?.texts.join()).toContain(
    'SIL OPEN FONT LICENSE',
  );
});
