import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommand } from './runCommand.ts';
import { terminal } from './testing/terminal.ts';

const { path, err } = terminal();

it('runs nothing live by itself, and says where people do', async () => {
  expect(await runCommand('sheet.csv', { data: path('data'), speed: 20, live: true })).toBe(1);
  expect(err()).toContain('anchor-studio start --mode live');
  expect(existsSync(path('data'))).toBe(false);
});
