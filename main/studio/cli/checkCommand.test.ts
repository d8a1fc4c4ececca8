import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fromTable } from '../../../core/runsheet/fromTable.ts';
import { parseCsv } from '../formats/csv.ts';
import { checkCommand } from './checkCommand.ts';
import { terminal } from './testing/terminal.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const FAULTY = inProject('test/formats/fixtures/zh-4h-faulty.csv');

const { file, path, out, err, clear } = terminal();

interface Told {
  readonly findings: readonly { row: number; columns: string[]; rule: string; severity: string; message: string }[];
}
const told = () => JSON.parse(out()) as Told;

it('prints what other programs count on, and fails where a live show could not start', async () => {
  expect(await checkCommand(FAULTY, { json: true })).toBe(1);
  const { findings } = told();
  expect(findings).toHaveLength(20);
  for (const one of findings) expect(Object.keys(one)).toEqual(['row', 'columns', 'rule', 'severity', 'message']);
  expect(findings).toContainEqual({
    row: 18,
    columns: ['券发放量', '备注'],
    rule: 'coupon.budget',
    severity: 'block',
    message: '¥8.00 × 3,000 = ¥24,000.00，预算 ¥2,400.00，超 ¥21,600.00',
  });
  clear();
  await checkCommand(FAULTY, { json: true, lang: 'en' });
  expect(told().findings.map(({ message }) => message)).toContain(
    '¥8.00 × 3,000 = ¥24,000.00, ¥21,600.00 over the budget of ¥2,400.00',
  );
});

it('is content with a clean sheet, and takes what a shop sets', async () => {
  const clean = inProject('resources/samples/en-90min-12sku.csv');
  expect(await checkCommand(clean, { json: true })).toBe(0);
  expect(told().findings).toEqual([]);
  clear();
  expect(await checkCommand(clean, { json: true, wordsAMinute: 90, twoPersonSum: 500 })).toBe(1);
  const rules = new Set(told().findings.map(({ rule }) => rule));
  expect(rules).toEqual(new Set(['script.wpm', 'arming.two_person']));
});

it('tells rows and columns as the file has them', async () => {
  const [head = '', first = '', ...rest] = readFileSync(FAULTY, 'utf8').split('\n');
  const blank = head.replaceAll(/[^,]/g, '');
  const renamed = head.replace('券门槛', '使用门槛');
  await checkCommand(file('gap.csv', [renamed, blank, first, ...rest].join('\n')), { json: true });
  const slip = told().findings.find(({ rule }) => rule === 'coupon.name_vs_threshold');
  expect(slip).toMatchObject({ row: 6, columns: ['券名称', '使用门槛'] });
});

it('checks a sheet in any format that import takes', async () => {
  const { table } = parseCsv(readFileSync(FAULTY, 'utf8').replace('\uFEFF', ''));
  const { sheet } = fromTable(table ?? [], { id: 'sheet-json', title: '' });
  await checkCommand(file('sheet.json', JSON.stringify(sheet)), { json: true });
  expect(told().findings).toHaveLength(20);
});

it('says in words what it found, and why a file can’t be checked', async () => {
  expect(await checkCommand(FAULTY, {})).toBe(1);
  expect(out()).toContain('门槛改为 ¥89.00');
  expect(out()).toContain('20 (block: 13)');
  expect(await checkCommand(path('absent.csv'), {})).toBe(1);
  expect(await checkCommand(file('a.csv', 'x,y\n1,2\n'), {})).toBe(1);
  expect(err().trim().split('\n')).toHaveLength(2);
});

it('takes the reading speed from the command line, and refuses one that is none', () => {
  const cli = inProject('main/studio/cli.ts');
  const clean = inProject('resources/samples/zh-4h-20sku.csv');
  const check = (...flags: string[]) =>
    spawnSync(process.execPath, [cli, 'check', clean, '--json', ...flags], { encoding: 'utf8' });
  const slow = check('--characters-a-minute', '100');
  const { findings } = JSON.parse(slow.stdout) as Told;
  expect([slow.status, new Set(findings.map(({ rule }) => rule))]).toEqual([0, new Set(['script.wpm'])]);
  expect(findings[0]?.message).toContain('100');
  const none = check('--characters-a-minute', '0');
  expect([none.status, none.stdout]).toEqual([2, '']);
  expect(none.stderr).toContain('above 0');
});
