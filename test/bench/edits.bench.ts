/**
 * Editing a run sheet of 5,000 segments: from a seat's message to the disk and to every other seat, through parse, role, merge and log. Against the
 * least that could be done with the same bytes (append + `fdatasync`) and against sending the sheet whole, as a tool without edits would.
 */
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ToSeat } from '../../core/contract/messages.ts';
import type { PlainOp } from '../../core/runsheet/edit/edit.schema.ts';
import { SILENT } from '../../main/studio/log.ts';
import { sampleSheet } from '../../main/studio/store/store.samples.ts';
import { createStudio, type Studio } from '../../main/studio/studio.ts';
import { interleave, percentile, rowsOf, type BenchRow } from './bench.ts';

const SEGMENTS = 5000;
const EDITS = 400;

/** What a person does, in turns: a title, a text of 400 characters typed on in, a price, a row moved, a cue put in, a row taken out. */
function opOf(turn: number): PlainOp {
  const id = `segment-${(turn * 37) % (SEGMENTS - 1)}`;
  const target = { of: 'segment' as const, ids: [id] };
  switch (turn % 6) {
    case 0:
      return { op: 'set', target, path: ['title'], value: `面膜讲解与上链接 第 ${turn} 版` };
    case 1:
      return { op: 'set', target, path: ['script', 'hook'], value: `${LONG}${turn}` };
    case 2:
      return { op: 'set', target, path: ['offer', 'livePrice'], value: { minor: 9900 + turn, currency: 'CNY' } };
    case 3:
      return { op: 'move', list: { of: 'segment' }, runs: [{ after: `segment-${SEGMENTS - 1}`, ids: [id] }] };
    case 4:
      return {
        op: 'insert',
        of: 'cue',
        in: id,
        runs: [{ after: null, items: [{ id: `cue-new-${turn}`, label: '', trigger: { on: 'manual' }, actions: [] }] }],
      };
    default:
      return { op: 'set', target, path: ['custom', '灯光'], value: `全亮 ${turn}` };
  }
}
const LONG = '换季脸上起皮、卡粉、紧绷的姐妹,先别划走,这一款就是给你准备的。'.repeat(12);

/** Latency, bytes a seat, and opening. */
export async function rows(): Promise<readonly BenchRow[]> {
  const parent = join(import.meta.dirname, 'results');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'edits-bench-'));
  const sheet = sampleSheet('sheet-big', SEGMENTS, 3);
  // The texts that are typed on in are there before.
  const segments = sheet.segments.map((segment) => ({ ...segment, script: { ...segment.script, hook: LONG } }));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...sheet, segments }));
  const studio = await createStudio({
    dataDir: join(dir, 'data'),
    version: '0',
    mode: 'rehearsal',
    sheet: { name: 'big.json', bytes },
    obs: null,
    log: SILENT,
  });
  if (!studio.ok) throw new Error(studio.message);
  const bare = openSync(join(dir, 'bare.log'), 'a');
  try {
    return await editing(studio.value, bare, new TextDecoder().decode(bytes));
  } finally {
    closeSync(bare);
    await studio.value.close();
    rmSync(dir, { recursive: true });
  }
}

async function editing(studio: Studio, bare: number, whole: string): Promise<readonly BenchRow[]> {
  let told = '';
  let heard: () => void = () => {};
  const sizes: number[] = [];
  const from = sit(studio, (message) => {
    if (message.t === 'answer' && !message.result.ok) throw new Error(message.result.message);
  });
  sit(studio, () => {});
  sit(studio, (message) => {
    if (message.t !== 'edited') return;
    // As Socket.IO sends it.
    told = JSON.stringify(message);
    sizes.push(Buffer.byteLength(told));
    heard();
  });
  let sent = 0;
  const edit = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
      sent += 1;
      const request = {
        type: 'sheet.edit',
        id: `request-${sent}`,
        edit: `edit-bench-${sent}`,
        writer: 'writer-bench',
        sheetId: 'sheet-big',
      };
      from({ t: 'request', request: { ...request, base: sent, onClash: 'ask', op: opOf(sent) } });
    });
  const alone = await interleave(edit, () => append(bare, told), EDITS, 30);
  const sheets = await interleave(edit, () => JSON.parse(JSON.stringify(JSON.parse(whole))) as unknown, 24, 2);
  return [
    ...rowsOf(
      `edit of ${SEGMENTS} segments, asked to durable and told to 3 seats / append + fdatasync of the same`,
      alone,
      null,
    ),
    ...rowsOf(
      `edit of ${SEGMENTS} segments / reading and writing the whole sheet as JSON (${(whole.length / 1e6).toFixed(1)} M chars)`,
      sheets,
      0.25,
    ),
    against(`edit of ${SEGMENTS} segments, p95 / 10 ms`, percentile(alone.ours, 0.95), 10, 'ms'),
    against('edit, the most bytes that one sends to a seat / 2 KiB', Math.max(...sizes), 2048, 'B'),
  ];
}

function append(handle: number, text: string): void {
  writeSync(handle, text);
  fdatasyncSync(handle);
}

function against(name: string, ours: number, baseline: number, unit: string): BenchRow {
  return { name, ours, baseline, ratio: ours / baseline, aim: 1, unit, runs: EDITS };
}

/** Seats a producer; what it is told goes to `hear`. Gives the way to say something. */
function sit(studio: Studio, hear: (message: ToSeat) => void): (message: unknown) => void {
  let deliver: (message: unknown) => void = () => {};
  studio.seats.add(
    {
      post: hear,
      onMessage(listener) {
        deliver = listener;
        return () => {};
      },
      onClose: () => () => {},
      close() {},
    },
    'producer',
    'producer',
    null,
  );
  return (message) => deliver(message);
}
