/**
 * Runs every `*.bench.ts` of this folder, or those whose names hold one of the arguments, one after the other; prints a table and
 * writes `results/latest.json`. Exit status 1 when a bench fails to run; an aim that is missed is marked, and is not an error.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchModule, BenchRow } from './bench.ts';

const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

const rows: BenchRow[] = [];
for (const file of files) {
  process.stderr.write(`${file} …\n`);
  try {
    const bench = (await import(join(here, file))) as BenchModule;
    rows.push(...(await bench.rows()));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${file} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(join(here, 'results/latest.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.stdout.write(table(rows));

function table(all: readonly BenchRow[]): string {
  const head = ['bench', 'ours', 'baseline', 'unit', 'ratio', 'aim', 'runs', ''];
  const body = all.map((row) => [
    row.name,
    figure(row.ours),
    figure(row.baseline),
    row.unit,
    row.ratio.toFixed(2),
    row.aim === null ? '' : `≤ ${row.aim}`,
    String(row.runs),
    row.aim === null ? '' : row.ratio <= row.aim ? 'ok' : 'MISSED',
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...body.map((line) => line[column]?.length ?? 0)));
  const lines = [head, ...body].map((line) =>
    line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '),
  );
  return `${lines.join('\n')}\n`;
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4);
}
