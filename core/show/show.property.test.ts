/** Whatever is pressed and however time runs, the show keeps its promises. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action, Cue, RunSheet, Trigger } from '../runsheet/runsheet.schema.ts';
import { instant, seconds, timeOfDay } from '../time/time.ts';
import { apply } from './show.apply.ts';
import { entrySchema, type Entry, type Fact, type Heard } from './show.facts.ts';
import { nextDue } from './show.schedule.ts';
import type { ShowState } from './show.state.ts';
import { drive, OPENED, type Wish } from './testing/driver.ts';
import { coupon, cue, heardOf, product, saying, segment, sheet } from './testing/sheet.ts';

const CUES = ['a', 'b', 'c', 'd', '__proto__'];
const HEARD: Heard = { words: ['上车'], people: 3, within: seconds(60), text: '上车上车' };
const MUST_SAY = ['必说一', '必说二'];
const ARMED: ReadonlySet<string> = new Set(['coupon', 'price', 'stream']);
const SEGMENTS = ['s0', 's1', 's2', 's3'];
const whole = (min: number, max: number) => fc.integer({ min, max });
const length = whole(-20, 200).map((n) => seconds(n));

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constant<Trigger>({ on: 'manual' }),
  fc.constant<Trigger>({ on: 'segment-enter' }),
  length.map((by): Trigger => ({ on: 'offset', at: by })),
  length.map((before): Trigger => ({ on: 'before-end', before })),
  whole(-100, 400).map((n): Trigger => ({ on: 'wall-clock', at: timeOfDay(19 * 3_600_000 + n * 1000) })),
  fc.record({ on: fc.constant('after-cue' as const), cueId: fc.constantFrom(...CUES), delay: length }),
  fc.constantFrom('fire' as const, 'offer' as const).map((does) => heardOf(['上车'], 3, does)),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    { do: 'scene', scene: '近景' },
    { do: 'pop', productId: 'p1' },
    { do: 'pop', productId: 'gone' },
    { do: 'unpop' },
    { do: 'coupon', couponId: 'c1' },
    { do: 'coupon', couponId: 'gone' },
    { do: 'lower-third', text: 'x' },
    { do: 'flash-sale', productId: 'p1', price: null, units: 5 },
    { do: 'flash-sale', productId: null, price: null, units: null },
    { do: 'correction', notice: { wrong: '24 小时', right: '6 小时' } },
    { do: 'whats-next', on: true },
    { do: 'note', text: 'n', urgency: 'normal' },
    { do: 'marker', text: 'm' },
    { do: 'transition', scene: '远景', transition: null, duration: seconds(1) },
    { do: 'preview', scene: '近景' },
    { do: 'take' },
    { do: 'volume', source: '音乐', db: -20, over: seconds(3) },
    { do: 'record', op: 'start', name: '' },
    { do: 'stream', op: 'start' },
  ),
  length.map((by): Action => ({ do: 'countdown', duration: by, label: '' })),
  length.map((by): Action => ({ do: 'wait', duration: by })),
);
const oneCue: fc.Arbitrary<Cue> = fc
  .tuple(fc.constantFrom(...CUES), trigger, fc.array(action, { maxLength: 4 }))
  .map(([id, on, actions]) => cue(id, on, ...actions));
const anySheet: fc.Arbitrary<RunSheet> = fc
  .array(fc.tuple(fc.array(oneCue, { maxLength: 5 }), whole(0, 120)), { minLength: 1, maxLength: 4 })
  .map((segments) =>
    sheet(
      ...segments.map(([cues, n], i) => segment(`s${i}`, cues, { duration: seconds(n), script: saying(MUST_SAY) })),
    ),
  );

const cueId = fc.constantFrom(...CUES, 'nobody');
const from = fc.option(whole(1, 5), { freq: 2 });
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.constantFrom<Wish>(
    { type: 'start' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'see-note', note: null },
    { type: 'see-note', note: 'nobody' },
    { type: 'clear' },
  ),
  from.map((take): Wish => ({ type: 'go', from: take })),
  fc.record({ type: fc.constant('jump' as const), from, segmentId: fc.constantFrom(...SEGMENTS, 'nowhere') }),
  fc.tuple(fc.constantFrom('fire', 'arm', 'disarm', 'skip'), cueId).map(([type, id]) => ({ type, cueId: id }) as Wish),
  fc.tuple(cueId, fc.boolean()).map(([id]): Wish => ({ type: 'arm', cueId: id })),
  length.map((by): Wish => ({ type: 'extend', by })),
  fc.tuple(cueId, fc.boolean()).map(([id, offer]): Wish => ({ type: 'heard', cueId: id, offer, heard: HEARD })),
  fc.constantFrom('normal', 'soon', 'urgent').map((urgency): Wish => ({ type: 'note', text: 'x', urgency })),
  fc
    .tuple(whole(1, 4), fc.constantFrom(...MUST_SAY, '没有这一句'), fc.constantFrom('read', 'confirmed'))
    .map(([take, line, how]): Wish => ({ type: 'see-must-say', take, line, how })),
  whole(1, 900).map((count): Wish => ({
    type: 'question',
    text: '多少钱',
    askedBy: '',
    count,
    answer: '',
    productId: 'p1',
  })),
  fc
    .tuple(whole(1, 60), fc.constantFrom('answered', 'dismissed'))
    .map(([question, outcome]): Wish => ({ type: 'close-question', question, outcome })),
);
type Step =
  | { readonly wish: Wish; readonly press: string }
  | { readonly wait: number; readonly asleep: boolean }
  | { readonly jump: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ wish, press: whole(0, 40).map((n) => `press-${n}`) }) },
  { weight: 3, arbitrary: fc.record({ wait: whole(0, 60_000), asleep: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ jump: whole(-60_000, 60_000) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ wish: { type: 'end' }, press: 'the-end-of-it' }) },
);

function run(plan: RunSheet, steps: readonly Step[]) {
  const show = drive(plan);
  show.start();
  for (const one of steps) {
    const seconds_ = (show.now - OPENED) / 1000;
    if ('wish' in one) show.ask(one.wish, one.press);
    else if ('jump' in one) show.record({ kind: 'clock-jumped', by: one.jump as never });
    else if (one.asleep) show.sleepTo(seconds_ + one.wait / 1000);
    else show.to(seconds_ + one.wait / 1000);
  }
  return show;
}

test('any commands and any time: the promises hold', () => {
  fc.assert(
    fc.property(anySheet, fc.array(step, { maxLength: 40 }), (plan, steps) => {
      const show = run(plan, steps);
      promisesHold(plan, show.entries);
      expect(show.entries.reduce<ShowState | null>(apply, null)).toEqual(show.state);
      const due = nextDue(show.state);
      // Everything that was due has been handled, and what is paused waits.
      if (due !== null && show.state.phase === 'running') expect(due).toBeGreaterThan(show.now);
    }),
    { numRuns: 2000 },
  );
});

function promisesHold(plan: RunSheet, entries: readonly Entry[]): void {
  let take = 0;
  let onAir = false;
  let ended = false;
  let at = 0;
  const armed = new Set<string>();
  const asked = new Set<string>();
  const said = new Set<string>();
  const open = new Set<number>();
  const heard = new Set<string>();
  const heardOnce = (which: string) => {
    expect(onAir && !heard.has(which)).toBe(true);
    heard.add(which);
  };
  for (const entry of entries) {
    expect(entrySchema.safeParse(entry).error).toBeUndefined();
    expect(entry.at).toBeGreaterThanOrEqual(at);
    at = entry.at;
    const { fact } = entry;
    // The clock may be set after the show; nothing of the show itself goes on.
    if (ended) expect(fact.kind).toBe('clock-jumped');
    switch (fact.kind) {
      case 'segment-entered':
        expect(onAir).toBe(false);
        expect(fact.take).toBe(take + 1);
        expect(plan.segments[fact.index]).toEqual(fact.segment);
        take = fact.take;
        onAir = true;
        armed.clear();
        break;
      case 'segment-left':
        expect(onAir).toBe(true);
        onAir = false;
        break;
      case 'cue-armed':
        armed.add(fact.cueId);
        break;
      case 'cue-disarmed':
      case 'cue-skipped':
      case 'cue-missed':
        armed.delete(fact.cueId);
        break;
      case 'cue-fired':
        if (fact.cause === 'timer') expect(fact.due).toBeLessThanOrEqual(entry.at);
        if (fact.cause === 'timer') expect(entry.at - fact.due).toBeLessThanOrEqual(5000);
        // Viewers' words never fire what must be armed, and tell of themselves once in a take.
        expect(fact.heard !== undefined).toBe(fact.cause === 'chat');
        if (fact.cause === 'chat') expect(fact.asked.some(({ ask }) => ARMED.has(ask.do))).toBe(false);
        if (fact.cause === 'chat') heardOnce(`${take}/${fact.cueId}`);
        break;
      case 'cue-offered':
        heardOnce(`${take}/${fact.cueId}`);
        break;
      case 'must-say-seen':
        // Of the take on air alone, and told once.
        expect(onAir && fact.take === take && MUST_SAY.includes(fact.line)).toBe(true);
        expect(said.has(`${take}/${fact.line}`)).toBe(false);
        said.add(`${take}/${fact.line}`);
        break;
      case 'question-sent':
        open.add(entry.seq);
        break;
      case 'question-closed':
        expect(open.delete(fact.question)).toBe(true);
        break;
      case 'show-ended':
        ended = true;
        break;
      default:
    }
    if (!('asked' in fact)) continue;
    for (const one of fact.asked) {
      expect(asked.has(one.id)).toBe(false);
      asked.add(one.id);
      // Later steps of a cue that was armed when it fired are spent by the same arming.
      if (one.ask.do === 'coupon' || one.ask.do === 'stream') expect(armed.has(one.cueId ?? '')).toBe(true);
    }
  }
}

test('a command that comes twice acts once', () => {
  fc.assert(
    fc.property(anySheet, fc.array(wish, { maxLength: 20 }), (plan, wishes) => {
      const once = drive(plan);
      const twice = drive(plan);
      wishes.forEach((one, i) => {
        const first = once.ask(one, `press-${i}`);
        twice.ask(one, `press-${i}`);
        // A refused command may be tried again; a carried out one answers yes and does nothing.
        if (first.ok) expect(twice.ask(one, `press-${i}`)).toEqual({ ok: true, value: [] });
      });
      expect(twice.entries).toEqual(once.entries);
    }),
    { numRuns: 200 },
  );
});

const asked = fc.array(
  fc.record({
    id: fc.constantFrom('x', 'y', '__proto__'),
    cueId: fc.option(cueId),
    ask: fc.constantFrom(
      { do: 'pop', product: product('p1'), offer: null } as const,
      { do: 'coupon', coupon: coupon('c1', null) } as const,
      { do: 'countdown', endsAt: instant(5), label: '' } as const,
      { do: 'note', text: 'x', urgency: 'normal' } as const,
      { do: 'preview', scene: '近景' } as const,
      { do: 'take' } as const,
      { do: 'transition', scene: '远景', transition: null, duration: null } as const,
    ),
    expiresAt: fc.constant(null),
  }),
  { maxLength: 3 },
);
const moment = whole(0, 1_000_000).map(instant);
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom<Fact>(
    { kind: 'show-started' },
    { kind: 'paused' },
    { kind: 'resumed', pausedFor: seconds(3) },
    { kind: 'extended', by: seconds(-30) },
    { kind: 'note-seen', note: null },
    { kind: 'note-seen', note: 'x' },
    { kind: 'must-say-seen', take: 1, line: '必说一', how: 'read' },
    { kind: 'must-say-seen', take: 2, line: '__proto__', how: 'confirmed' },
    { kind: 'question-sent', text: '多少钱', askedBy: '', count: 3, answer: '', productId: null },
    { kind: 'question-closed', question: 2, outcome: 'answered' },
    { kind: 'coupon-expired', couponId: 'c1' },
    { kind: 'obs-link', state: 'live', detail: '' },
    { kind: 'obs-scene-by-hand', scene: 'x' },
    { kind: 'recording-mark', take: 1, sku: '', link: '', title: '', timecode: '00:00:00.000', chapter: true },
    { kind: 'clock-jumped', by: seconds(9) },
    { kind: 'studio-restarted', downFor: seconds(9) },
    { kind: 'countdown-ended', endsAt: instant(5) },
  ),
  fc.tuple(oneCue, oneCue, whole(1, 3)).map(([a, b, take]): Fact => ({
    kind: 'segment-entered',
    take,
    index: take,
    sheetRevision: take,
    segment: segment('s', [a, b]),
    products: [],
    cause: 'go',
  })),
  fc.tuple(asked, whole(1, 3)).map(([list, take]): Fact => ({
    kind: 'segment-left',
    take,
    segmentId: 's',
    planned: seconds(1),
    actual: seconds(1),
    asked: list,
  })),
  fc
    .tuple(fc.constantFrom('cue-armed', 'cue-disarmed', 'cue-skipped'), cueId)
    .map(([kind, id]) => ({ kind, cueId: id }) as Fact),
  fc.tuple(cueId, moment).map(([id, due]): Fact => ({ kind: 'cue-missed', cueId: id, due })),
  fc
    .tuple(cueId, moment, asked, whole(0, 3))
    .map(([id, due, list, shot]): Fact => ({ kind: 'cue-fired', cueId: id, shot, cause: 'go', due, asked: list })),
  cueId.map((id): Fact => ({ kind: 'cue-offered', cueId: id, heard: HEARD })),
  fc
    .tuple(cueId, moment, asked, whole(0, 3))
    .map(([id, due, list, n]): Fact => ({ kind: 'cue-stepped', cueId: id, shot: 1, step: n, due, asked: list })),
  asked.map((list): Fact => ({ kind: 'show-ended', asked: list })),
  asked.map((list): Fact => ({ kind: 'overlays-cleared', asked: list })),
  fc.constantFrom('x', 'y', 'z', '__proto__', 'constructor').map((id): Fact => ({
    kind: 'action-answered',
    actionId: id,
    target: 'commerce',
    status: 'refused',
    ms: 3,
    code: null,
    detail: '',
    times: null,
  })),
);

test('apply and nextDue take any facts in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyFact, moment), { maxLength: 40 }), (facts) => {
      const entries = facts.map(([fact, at], i): Entry => ({
        runId: 'run-1',
        seq: i + 1,
        at,
        commandId: null,
        by: 'x',
        fact,
      }));
      for (const entry of entries) expect(entrySchema.safeParse(entry).error).toBeUndefined();
      const state = entries.reduce<ShowState | null>(apply, null);
      if (state) expect(nextDue(state)).toSatisfy((due) => due === null || Number.isInteger(due));
      expect(state?.seq ?? 0).toBe(entries.length);
      expect(structuredClone(state)).toEqual(state);
    }),
    { numRuns: 500 },
  );
});
