import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
let dir: string;
beforeAll(() => void (dir = mkdtempSync(join(tmpdir(), 'anchor-check-'))));
afterAll(() => rmSync(dir, { recursive: true }));

function checkText(lines: string, ...options: string[]) {
  const file = join(dir, 'lines.jsonl');
  writeFileSync(file, lines);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check-text', file, ...options], {
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trim().split('\n') };
}

test('a line in, a line out, in order; a bad line is named and the others go on', () => {
  const good = JSON.stringify({ id: 'a', lang: 'zh', text: '全网最低价', product_category: '厨具' });
  const { status, lines, stderr } = checkText(
    `\uFEFF${good}\n\nnot json\n{"id":2}\n{"id":3,"text":"feel free to ask"}\n`,
    '--json',
  );
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { id: 'a', fired: ['zh-abs-007', 'zh-abs-008'] },
    { id: 3, fired: [] },
  ]);
  expect(stderr).toContain('line 3');
  expect(stderr).toContain('line 4: text');
  expect(status).toBe(1);
});

test('for people it says the words, the law and what to say', () => {
  const { status, lines } = checkText('{"id":"a","text":"驰名商标"}\n{"id":"b","text":"你好"}');
  expect(lines).toEqual(['a:', expect.stringContaining('zh-org-001 “驰名商标” CN-TM'), 'b: nothing']);
  expect(status).toBe(0);
});
