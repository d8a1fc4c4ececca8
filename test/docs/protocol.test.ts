import { expect, it } from 'vitest';
import { sourceFiles, textOf } from '../house/files.ts';
import { documentedCodes, protocolPage } from './protocol.ts';

it('docs/protocol.md is what the schemas say; `npm run docs` writes it anew', () => {
  expect(textOf('docs/protocol.md')).toBe(protocolPage());
});

it('tells every code with which the show and OBS refuse a request', () => {
  const engine = sourceFiles(/^(decide|show)\..*(?<!\.test)\.ts$/).filter((file) => file.startsWith('core/show/'));
  const answering = ['show/loop', 'obs/obs.plan', 'obs/obs.provision'].map((name) => `main/studio/${name}.ts`);
  const codes = [...engine, ...answering].flatMap((file) =>
    [...textOf(file).matchAll(/\bfail\(\s*'([\w-]+)'/g)].map((found) => found[1]),
  );
  expect(codes.length).toBeGreaterThan(30);
  expect(documentedCodes()).toEqual(expect.arrayContaining([...new Set(codes)]));
});

it.each(['en', 'zh-CN'])('every code has a sentence in %s', (language) => {
  const sentences = JSON.parse(textOf(`resources/locales/${language}/error.json`)) as Record<string, string>;
  expect(documentedCodes().filter((code) => !sentences[code])).toEqual([]);
});
