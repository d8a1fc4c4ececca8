import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { findBrowser, printPdf } from './printPdf.ts';
import { terminal } from './testing/terminal.ts';

const { file, path } = terminal();

/** A browser that is only a script: what it is called with, and what it makes of it. */
function browser(name: string, does: string): string {
  const script = file(
    name,
    `#!/bin/sh\nfor one in "$@"; do case "$one" in --print-to-pdf=*) pdf="\${one#*=}";; esac; done\n${does}\n`,
  );
  chmodSync(script, 0o755);
  return script;
}
const mine = () => readdirSync(tmpdir()).filter((name) => name.startsWith('anchor-pdf-'));

it('hands the page to the browser and gives back its PDF, and leaves nothing behind', async () => {
  const before = mine();
  const seen = path('seen');
  const script = browser('chromium', `printf '%s\\n' "$@" > '${seen}'\nprintf '%%PDF-1.4 page' > "$pdf"`);
  const printed = await printPdf('<p>通告单</p>', script);
  expect(printed.ok && new TextDecoder().decode(printed.value)).toBe('%PDF-1.4 page');
  const called = readFileSync(seen, 'utf8').trim().split('\n');
  expect(called).toContain('--headless');
  expect(called.at(-1)).toMatch(/^file:\/\/.*page\.html$/);
  expect(mine()).toEqual(before);
});

it('says that a browser failed, or wrote no PDF', async () => {
  for (const does of ['exit 3', 'printf nothing > "$pdf"', 'true']) {
    const printed = await printPdf('', browser('chrome', does));
    expect(printed).toMatchObject({ ok: false, code: 'not-printed' });
  }
});

it('finds one by the names that it is installed under, and says what to install where there is none', async () => {
  const script = browser('google-chrome', 'true');
  file('chromium', 'no program');
  expect(findBrowser('linux', { PATH: path('.').replace(/\/\.$/, '') })).toBe(script);
  expect(findBrowser('linux', { PATH: '' })).toBeNull();
  const printed = await printPdf('', null);
  expect(printed).toMatchObject({ ok: false, code: 'no-browser' });
  expect(printed.ok ? '' : printed.message).toMatch(/Install one/);
});
