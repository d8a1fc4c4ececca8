/** Both languages whole: same keys, same blanks to fill in, none unused, none missing, and a sentence for every code that a seat can meet. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gatewayLineSchema, gatewayProblemSchema } from '../../core/contract/gateway.view.ts';
import { obsLinkStateSchema, obsProblemSchema } from '../../core/contract/obs.view.ts';
import { ANSWERS } from '../../core/contract/requests.ts';
import { ACT_KINDS } from '../../core/gateway/gateway.protocol.ts';
import { en } from './locales.en.ts';
import { zh } from './locales.zh.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = { zh: flat(zh), en: flat(en) };
const sources = globSync(['renderer/{actions,app,features,ui}/**/*.{ts,tsx}'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
  .join('\n');

/** Keys as they stand in the code: whole ones, and the beginnings of those that end in a code (`a.b.${…}`). */
const used = new Set([...sources.matchAll(/['"`]([a-z]+(?:\.[\w-]+)+)['"`]/gi)].map((match) => match[1] ?? ''));
const patterns = [...sources.matchAll(/`([a-z]+\.[\w.-]*\$\{[^`]*)`/gi)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
);
const isUsed = (key: string) => used.has(key) || patterns.some((pattern) => pattern.test(key));

describe('both languages', () => {
  test('have the same keys', () => {
    expect([...words.en.keys()].toSorted()).toEqual([...words.zh.keys()].toSorted());
  });

  test('leave the same blanks to fill in', () => {
    const blanks = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
    const plural = (key: string) => key.endsWith('_one');
    const differing = [...words.zh.keys()].filter(
      (key) => !plural(key) && JSON.stringify(blanks(words.zh.get(key))) !== JSON.stringify(blanks(words.en.get(key))),
    );
    expect(differing).toEqual([]);
  });

  test('have no empty text', () => {
    expect([...words.zh, ...words.en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('no key is unused', () => {
  // Codes come from the studio: the next tests see to them.
  const own = [...words.zh.keys()].filter((key) => !/^(error|import)\./.test(key));
  expect(own.filter((key) => !isUsed(key.replace(/_(one|other)$/, '')))).toEqual([]);
});

test('no key is missing', () => {
  const tops = new Set(Object.keys(zh));
  const asked = [...used].filter((key) => tops.has(key.split('.')[0] ?? ''));
  const known = (key: string) => key in ANSWERS || key.endsWith('.json');
  expect(asked.filter((key) => !known(key) && !words.zh.has(key) && !words.zh.has(`${key}_other`))).toEqual([]);
});

describe('every code has its sentence', () => {
  test('refusals of the show engine', () => {
    const source = readFileSync(`${root}/core/show/show.commands.ts`, 'utf8');
    const codes = [...source.slice(source.indexOf('ShowRefusal')).matchAll(/'([a-z-]+)'/g)].map(
      (match) => match[1] ?? '',
    );
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !words.zh.has(`error.${code}`))).toEqual([]);
  });

  test('failures of all that answers a seat', () => {
    const paths = globSync(
      [
        'core/{contract,show}/*.ts',
        'main/studio/{obs,seats,show}/*.ts',
        'main/studio/{requests,runs,sheetDesk,picture.hand}.ts',
        'main/studio/store/sheets.store.ts',
      ],
      { cwd: root },
    ).filter((path) => !path.endsWith('.test.ts'));
    const source = paths.map((path) => readFileSync(`${root}/${path}`, 'utf8')).join('\n');
    const codes = new Set([...source.matchAll(/\bfail\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''));
    expect([...codes].filter((code) => !BEFORE_SEATS.has(code) && !words.zh.has(`error.${code}`))).toEqual([]);
  });

  test('states and problems of OBS', () => {
    const keys = [
      ...obsLinkStateSchema.options.flatMap((state) => [`obs.link.${state}`, `obs.help.${state}`]),
      ...obsProblemSchema.options.flatMap((problem) => [
        `obs.problem.${problem}.what`,
        `obs.problem.${problem}.remedy`,
      ]),
    ];
    expect(keys.filter((key) => !words.zh.has(key))).toEqual([]);
  });

  test('the gateway’s line, its problems and its kinds of act', () => {
    const keys = [
      ...gatewayLineSchema.options.flatMap((state) => [`gateway.line.${state}`, `gateway.lineHelp.${state}`]),
      ...gatewayProblemSchema.options.flatMap((one) => [
        `gateway.problem.${one}.what`,
        `gateway.problem.${one}.remedy`,
      ]),
      ...ACT_KINDS.map((kind) => `gateway.act.${kind}`),
    ];
    expect(keys.filter((key) => !words.zh.has(key))).toEqual([]);
  });
});

/** Failures that end the program before there is a seat, or that only the log and the command line see. */
const BEFORE_SEATS = new Set(['port-in-use', 'cannot-listen', 'live-show-on', 'sheet-altered', 'not-admitted']);

function flat(tree: object, path = '', found = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') found.set(key, value);
    else flat(value as object, key, found);
  }
  return found;
}
