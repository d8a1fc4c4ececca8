/** A studio whose run sheet is edited from two seats, before, during and after a show. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { memoryPair } from '../../../core/contract/memory.port.ts';
import type { ToSeat, ToStudio } from '../../../core/contract/messages.ts';
import { createReplica, type Replica } from '../../../core/contract/replica.ts';
import type { Role } from '../../../core/contract/roles.ts';
import type { SheetSeat } from '../../../core/contract/sheet.seat.ts';
import type { PlainOp } from '../../../core/runsheet/edit/edit.schema.ts';
import { SILENT } from '../log.ts';
import { newFolder, removeFolders } from '../store/store.folders.ts';
import { sampleSheet } from '../store/store.samples.ts';
import { createStudio, type Studio } from '../studio.ts';

afterAll(removeFolders);

let dir: string;
let studio: Studio;
let ids = 0;
const replicas: Replica[] = [];

beforeEach(async () => {
  dir = newFolder();
  studio = await open();
});
afterEach(async () => {
  for (const replica of replicas.splice(0)) replica.close();
  await studio.close();
});

async function open(): Promise<Studio> {
  const bytes = new TextEncoder().encode(JSON.stringify(sampleSheet('s', 6, 1)));
  const made = await createStudio({
    dataDir: dir,
    version: '0',
    mode: 'rehearsal',
    sheet: { name: 's.json', bytes },
    obs: null,
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

async function sit(role: Role, person: string): Promise<Replica> {
  const [page, inside] = memoryPair<ToSeat, ToStudio>();
  studio.seats.add(inside, role, role, null, person);
  const replica = createReplica(page, {
    now: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    newId: () => `id-${person}-${String(++ids).padStart(6, '0')}`,
    trusted: false,
  });
  replicas.push(replica);
  await expect.poll(() => replica.view().link).toBe('live');
  return replica;
}

async function edits(replica: Replica, sheetId = 's'): Promise<SheetSeat> {
  const seat = replica.openSheet(sheetId);
  await expect.poll(() => seat.view().sheet).not.toBeNull();
  return seat;
}

const retitle = (n: number, value: string): PlainOp => ({
  op: 'set',
  target: { of: 'segment', ids: [`segment-${n}`] },
  path: ['title'],
  value,
});
const remove = (n: number): PlainOp => ({ op: 'remove', list: { of: 'segment' }, ids: [`segment-${n}`] });
const titleAt = (seat: SheetSeat) => seat.view().sheet?.segments[1]?.title;
const titleOn = (replica: Replica, n: number) => replica.view().snapshot?.sheet.segments[n]?.title;

it('an edit of one seat is on every other, and the show’s sheet follows everywhere', async () => {
  const [li, wang, anchor] = [await sit('producer', 'li'), await sit('producer', 'wang'), await sit('anchor', 'chen')];
  const [mine, theirs] = [await edits(li), await edits(wang)];
  expect(await mine.edit(retitle(1, '新的'))).toMatchObject({ ok: true, value: { done: true, revision: 2 } });
  await expect.poll(() => theirs.view()).toMatchObject({ revision: 2, steps: { undo: 0 } });
  expect(theirs.view().sheet?.segments[1]?.title).toBe('新的');
  await expect.poll(() => [titleOn(anchor, 1), titleOn(li, 1)]).toEqual(['新的', '新的']);
  expect(JSON.stringify(theirs.view().sheet)).toBe(JSON.stringify(mine.view().sheet));
  const other = theirs.edit(retitle(1, '王'));
  expect(await mine.edit(retitle(1, '李'))).toMatchObject({ ok: true });
  expect(await other).toMatchObject({ ok: true });
  await expect.poll(() => mine.view().clashed.length + theirs.view().clashed.length).toBe(1);
  await expect.poll(() => titleAt(mine) === titleAt(theirs)).toBe(true);
});

it('an anchor, a moderator and a viewer look and do not edit; the overlay page hears nothing', async () => {
  for (const role of ['anchor', 'moderator', 'viewer'] as const) {
    const seat = await edits(await sit(role, role));
    expect(await seat.edit(retitle(1, 'x'))).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await seat.undo()).toMatchObject({ ok: false, code: 'not-allowed' });
    await expect.poll(() => seat.view()).toMatchObject({ pending: 0, revision: 1 });
  }
  const overlay = await sit('overlay', 'overlay');
  const told: ToSeat[] = [];
  const [page, inside] = memoryPair<ToSeat, ToStudio>();
  page.onMessage((message) => told.push(message));
  studio.seats.add(inside, 'overlay', 'overlay', null);
  page.post({ t: 'sheet', sheetId: 's', on: true });
  await (await edits(await sit('producer', 'li'))).edit(retitle(1, 'x'));
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(told.map(({ t }) => t)).toEqual(['welcome']);
  expect(overlay.view().snapshot?.sheet.segments).toEqual([]);
});

it('a show goes on with what it took, and takes the edited text next; a fall of the studio loses none of it', async () => {
  const li = await sit('producer', 'li');
  const seat = await edits(li);
  await seat.edit(retitle(0, 'as taken'));
  await li.request({ type: 'start' });
  await seat.edit(retitle(0, 'too late'));
  await seat.edit(retitle(1, 'in time'));
  expect(await seat.edit(remove(0))).toMatchObject({ ok: false, code: 'segment-on-air' });
  expect(await seat.edit(remove(2))).toMatchObject({ ok: true });
  await studio.close();
  studio = await open();
  const again = await sit('producer', 'li');
  const state = () => again.view().snapshot?.state;
  expect(state()?.onAir).toMatchObject({ sheetRevision: 2, segment: { title: 'as taken' } });
  await again.request({ type: 'go', from: null });
  await expect.poll(() => state()?.onAir).toMatchObject({ sheetRevision: 5, segment: { title: 'in time' } });
  await again.request({ type: 'go', from: null });
  await expect.poll(() => state()?.onAir?.segment.id).toBe('segment-3');
  const after = await edits(again);
  expect(after.view().steps).toEqual({ undo: 4, redo: 0 });
  expect(await after.undo()).toMatchObject({ value: { done: true } });
  expect(after.view().sheet?.segments).toHaveLength(6);
});

it('a sheet is copied, put away and brought back; that of the show stays', async () => {
  const li = await sit('producer', 'li');
  const copied = await li.request({ type: 'sheet.duplicate', sheetId: 's', title: '第二场' });
  if (!copied.ok) throw new Error(copied.message);
  const { sheetId } = copied.value;
  const seat = await edits(li, sheetId);
  expect(seat.view().sheet).toMatchObject({ id: sheetId, title: '第二场', segments: { length: 6 } });
  await seat.edit({ op: 'set', target: { of: 'sheet' }, path: ['title'], value: '改名' });
  const list = async () => {
    const answer = await li.request({ type: 'sheet.list' });
    return answer.ok ? answer.value.sheets.map(({ title, revision }) => [title, revision]) : answer;
  };
  expect(await list()).toEqual(expect.arrayContaining([['改名', 2]]));
  expect(li.view().snapshot?.sheet.id).toBe('s');
  await li.request({ type: 'sheet.archive', sheetId, archived: true });
  expect(await list()).toHaveLength(1);
  await li.request({ type: 'sheet.archive', sheetId, archived: false });
  expect(await list()).toHaveLength(2);
  expect(await li.request({ type: 'sheet.archive', sheetId: 's', archived: true })).toMatchObject({
    code: 'sheet-of-show',
  });
});

it('the same file again keeps what was edited; a changed one is an edit that can be taken back', async () => {
  const li = await sit('producer', 'li');
  const seat = await edits(li);
  await seat.edit(retitle(1, 'edited'));
  const file = (title: string) => {
    const sheet = { ...sampleSheet('s', 6, 1), title };
    return Buffer.from(JSON.stringify(sheet)).toString('base64');
  };
  expect(
    await li.request({ type: 'sheet.import', name: 's.json', content: file('春季美妆专场 s') }, 30_000),
  ).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(seat.view().sheet?.segments[1]?.title).toBe('edited');
  expect(await li.request({ type: 'sheet.import', name: 's.json', content: file('夏季') }, 30_000)).toMatchObject({
    ok: true,
    value: { revision: 3 },
  });
  await expect.poll(() => seat.view().sheet).toMatchObject({ title: '夏季' });
  await seat.undo();
  expect(seat.view().sheet?.segments[1]?.title).toBe('edited');
});
