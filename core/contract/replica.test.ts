import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../cards/overlay.style.ts';
import { runSheetSchema, type RunSheet } from '../runsheet/runsheet.schema.ts';
import { GUARD_SETTINGS } from '../show/show.guards.ts';
import { apply } from '../show/show.apply.ts';
import type { Entry, Fact } from '../show/show.facts.ts';
import { openFact } from '../show/show.open.ts';
import type { ShowState } from '../show/show.state.ts';
import { instant } from '../time/time.ts';
import { memoryPair } from './memory.port.ts';
import type { Snapshot, ToSeat, ToStudio } from './messages.ts';
import { GATEWAY_OFF } from './gateway.view.ts';
import { OBS_OFF } from './obs.view.ts';
import type { Port } from './port.ts';
import { createReplica, LOG_KEPT, REQUEST_DEADLINE, type ReplicaDeps } from './replica.ts';

const SHEET: RunSheet = runSheetSchema.parse({
  schema: 1,
  id: 'sheet',
  title: '晚场',
  language: 'zh-CN',
  currency: 'CNY',
  segments: [],
  products: [],
});

/** A studio's end of the pipe, driven by hand, and a clock that moves when told. */
function studio(options: { trusted?: boolean } = {}) {
  const facts: Entry[] = [];
  let state: ShowState | null = null;
  let local = 5_000;
  let ids = 0;
  const timers = new Map<() => void, number>();
  const heard: ToStudio[] = [];
  let theirs: Port<ToStudio, ToSeat>;

  const note = (text: string): Fact => ({ kind: 'note-sent', text, urgency: 'normal' });
  const write = (fact: Fact, runId = 'run'): Entry => {
    const entry: Entry = { runId, seq: (state?.seq ?? 0) + 1, at: instant(0), commandId: null, by: 'studio', fact };
    state = apply(state, entry);
    facts.push(entry);
    return entry;
  };
  write(openFact(SHEET, { sheetRevision: 1, sheetHash: 'x', mode: 'rehearsal', dayStart: instant(0) }));
  const snapshot = (): Snapshot => ({
    sheet: SHEET,
    revision: 1,
    state: state as ShowState,
    obs: OBS_OFF,
    gateway: GATEWAY_OFF,
    settings: {
      language: 'zh-CN',
      overlayStyle: DEFAULT_STYLE,
      readingRate: 1,
      twoPersonSum: null,
      welcomed: true,
      keys: {},
      guards: GUARD_SETTINGS,
      chat: { quickReplies: [], rules: [] },
    },
    log: facts.slice(-200),
    now: instant(local + 90_000),
    version: '0',
  });
  const open = () => {
    const [seatEnd, studioEnd] = memoryPair<ToSeat, ToStudio>();
    theirs = studioEnd;
    studioEnd.onMessage((message) => heard.push(message));
    return seatEnd;
  };
  const welcome = () =>
    theirs.post({ t: 'welcome', role: 'producer', seat: 'producer', session: null, snapshot: snapshot() });
  const deps: ReplicaDeps = {
    now: () => local,
    after(ms, run) {
      const fire = () => void (timers.delete(fire) && run());
      timers.set(fire, local + ms);
      return () => void timers.delete(fire);
    },
    newId: () => `request-${ids++}`,
    trusted: options.trusted ?? false,
  };
  const replica = createReplica(open(), deps);
  return {
    replica,
    heard,
    note,
    write,
    snapshot,
    welcome,
    send: (message: ToSeat) => theirs.post(message),
    drop: () => theirs.close(),
    reopen: () => replica.attach(open()),
    pass(ms: number) {
      local += ms;
      for (const [fire, at] of timers) if (at <= local) fire();
    },
    timers,
  };
}

/** Lets the pipe deliver what is under way. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test('stands where the studio stands after the welcome, and follows its facts by the same apply', async () => {
  const it = studio();
  expect(it.replica.view()).toMatchObject({ link: 'connecting', snapshot: null });
  it.welcome();
  await settle();
  expect(it.replica.view()).toMatchObject({ link: 'live', role: 'producer' });
  it.send({ t: 'facts', entries: [it.write(it.note('补货了'))] });
  await settle();
  expect(it.replica.view().snapshot?.state).toEqual(it.snapshot().state);
  expect(it.replica.view().snapshot?.log.at(-1)?.fact).toMatchObject({ text: '补货了' });
});

test('asks once for a snapshot at a gap, and changes nothing until it comes', async () => {
  const it = studio();
  it.welcome();
  await settle();
  it.write(it.note('lost on the way'));
  it.send({ t: 'facts', entries: [it.write(it.note('seen'))] });
  it.send({ t: 'facts', entries: [it.write(it.note('seen too'))] });
  await settle();
  expect(it.heard.filter((message) => message.t === 'sync')).toHaveLength(1);
  expect(it.replica.view().snapshot?.state.seq).toBe(1);
  it.send({ t: 'snapshot', snapshot: it.snapshot() });
  it.send({ t: 'facts', entries: [it.write(it.note('after'))] });
  await settle();
  expect(it.replica.view().snapshot?.state).toEqual(it.snapshot().state);
});

test('facts that it has already are dropped, also those on their way while a snapshot was made', async () => {
  const it = studio();
  const early = it.write(it.note('in the snapshot already'));
  it.welcome();
  it.send({ t: 'facts', entries: [early, it.write(it.note('new'))] });
  await settle();
  expect(it.replica.view().snapshot?.state.seq).toBe(3);
  expect(it.heard.some((message) => message.t === 'sync')).toBe(false);
});

test('another run is only told whole', async () => {
  const it = studio();
  it.welcome();
  await settle();
  const fact = openFact(SHEET, { sheetRevision: 1, sheetHash: 'x', mode: 'live', dayStart: instant(0) });
  it.send({ t: 'facts', entries: [{ runId: 'run-2', seq: 1, at: instant(0), commandId: null, by: 'studio', fact }] });
  await settle();
  expect(it.heard.filter((message) => message.t === 'sync')).toHaveLength(1);
  expect(it.replica.view().snapshot?.state.runId).toBe('run');
});

test('the tail of the log is bounded', async () => {
  const it = studio();
  it.welcome();
  it.send({ t: 'facts', entries: Array.from({ length: LOG_KEPT + 50 }, (_, n) => it.write(it.note(String(n)))) });
  await settle();
  expect(it.replica.view().snapshot?.log).toHaveLength(LOG_KEPT);
});

describe('a request', () => {
  test('is answered with the value of its own schema', async () => {
    const it = studio();
    it.welcome();
    await settle();
    const asked = it.replica.request({ type: 'go', from: 3 });
    await settle();
    expect(it.heard.at(-1)).toEqual({ t: 'request', request: { type: 'go', from: 3, id: 'request-0' } });
    it.send({ t: 'answer', id: 'request-0', result: { ok: true, value: { seq: 7 } } });
    expect(await asked).toEqual({ ok: true, value: { seq: 7 } });
  });

  test('that is answered in another shape is a failure, not a value', async () => {
    const it = studio();
    it.welcome();
    await settle();
    const asked = it.replica.request({ type: 'go', from: null });
    it.send({ t: 'answer', id: 'request-0', result: { ok: true, value: { seq: 'seven' } } });
    expect(await asked).toMatchObject({ ok: false, code: 'bad-answer' });
  });

  test('ends by its deadline', async () => {
    const it = studio();
    it.welcome();
    await settle();
    const asked = it.replica.request({ type: 'pause' });
    it.pass(REQUEST_DEADLINE);
    expect(await asked).toMatchObject({ ok: false, code: 'deadline' });
  });

  test('ends when the link is lost, and is not even sent afterwards', async () => {
    const it = studio();
    it.welcome();
    await settle();
    const asked = it.replica.request({ type: 'pause' });
    it.drop();
    expect(await asked).toMatchObject({ ok: false, code: 'link-lost' });
    expect(await it.replica.request({ type: 'pause' })).toMatchObject({ ok: false, code: 'link-lost' });
  });
});

test('keeps the last truth while the link is lost, watches again after it is back, and leaves no timers', async () => {
  const it = studio();
  const images: string[] = [];
  const stop = it.replica.watch('program', (image) => images.push(image));
  it.welcome();
  await settle();
  it.drop();
  expect(it.replica.view()).toMatchObject({ link: 'lost', snapshot: { sheet: { title: '晚场' } } });
  expect(it.timers.size).toBe(0);
  it.reopen();
  it.welcome();
  await settle();
  expect(it.replica.view().link).toBe('live');
  expect(it.heard.filter((message) => message.t === 'watch')).toEqual([
    { t: 'watch', stream: 'program', on: true },
    { t: 'watch', stream: 'program', on: true },
  ]);
  it.send({ t: 'program', image: 'data:image/jpeg;base64,x' });
  await settle();
  expect(images).toHaveLength(1);
  stop();
  await settle();
  expect(it.heard.at(-1)).toEqual({ t: 'watch', stream: 'program', on: false });
  it.replica.close();
  expect(it.timers.size).toBe(0);
});

test('a message that does not parse changes nothing', async () => {
  const it = studio();
  it.welcome();
  await settle();
  const before = it.replica.view();
  it.send({ t: 'facts', entries: [{ seq: 'two' }] } as unknown as ToSeat);
  it.send({ t: 'obs', view: { link: 'fine' } } as unknown as ToSeat);
  await settle();
  expect(it.replica.view()).toBe(before);
});

test('tells the studio’s clock within half of the best round trip', async () => {
  const it = studio();
  it.welcome();
  await settle();
  it.pass(0);
  await settle();
  const sent = it.heard.find((message) => message.t === 'clock');
  expect(sent).toMatchObject({ sent: 5_000 });
  it.pass(40);
  it.send({ t: 'clock', sent: 5_000, now: instant(95_020) });
  await settle();
  expect(Math.abs(it.replica.now() - (5_040 + 90_000))).toBeLessThanOrEqual(20);
});
