import { expect, it } from 'vitest';
import { RULES } from '../../core/runsheet/check/check.rules.ts';
import { sourceFiles, textOf } from '../house/files.ts';
import { checksPage } from './checks.ts';

it('docs/checks.md is what the rules say; `npm run docs` writes it anew', () => {
  expect(textOf('docs/checks.md')).toBe(checksPage());
});

it('every rule has a file of its own, is in the registry once, and words all that it names', () => {
  const files = sourceFiles(/(?<!\.test)\.ts$/).filter((file) => file.startsWith('core/runsheet/check/rules/'));
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(files.length);
  for (const { id, says, fixes = {} } of RULES) {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    for (const [code, { zh, en }] of Object.entries({ ...says, ...fixes }))
      expect([id, code, new Set(names(zh))]).toEqual([id, code, new Set(names(en))]);
  }
});
