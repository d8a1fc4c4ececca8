/** The chat desk with a real gateway between: from a platform's event to a seat's screen, to the anchor, and back to the platform. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cue, Trigger } from '../../core/runsheet/runsheet.schema.ts';
import { needsArming } from '../../core/show/show.asks.ts';
import { seconds } from '../../core/time/time.ts';
import { openRoom, type TestRoom, type TestSeat } from './room.ts';

let room: TestRoom;
afterEach(() => room.close());

/** Waits for it; a machine that is busy with other tests takes its time. */
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 20_000, interval: 20 });
const texts = (seat: TestSeat) => seat.lines.map(({ text }) => text);
const cluster = (seat: TestSeat, key: string) => seat.desk()?.clusters.find((one) => one.key === key);

async function open(mode: 'live' | 'rehearsal' = 'live') {
  room = await openRoom(mode);
  const seat = room.seat('moderator');
  if (mode === 'live') await soon(() => seat.desk()?.room.room).toBe('main');
  return seat;
}

describe('what viewers write', () => {
  it('comes as lines with what it asks, doubled ones once, whatever its characters and its clock', async () => {
    const seat = await open();
    await room.say('3号多少钱', 'p1', { id: 'a', at: 5_000 });
    await room.say('3号多少钱', 'p1', { id: 'a', at: 5_000 });
    await room.say('🔥🔥 مرحبا كم السعر؟', 'p2', { id: 'b', at: 1_000 });
    await room.say('长'.repeat(560), 'p3', { id: 'c', at: 3_000 });
    await soon(() => seat.lines.length).toBe(3);
    expect(texts(seat)).toEqual(['3号多少钱', '🔥🔥 مرحبا كم السعر؟', '长'.repeat(560)]);
    expect(seat.lines.map(({ seq, at }) => [seq, at])).toEqual([
      [1, 5_000],
      [2, 1_000],
      [3, 3_000],
    ]);
    expect(seat.lines[0]).toMatchObject({ topic: 'price', by: { id: 'p1' } });
    expect(seat.batches.every(({ lagMs }) => lagMs !== null && lagMs >= 0)).toBe(true);
    await soon(() => seat.desk()).toMatchObject({ total: 3, behindMs: null, storeProblem: '' });
    const found = await seat.ask('chat.search', { text: '多少', before: null, limit: 9, kinds: null, person: null });
    expect(found).toMatchObject({ ok: true, value: { lines: [{ seq: 1 }], more: false } });
    expect(await seat.ask('chat.page', { before: 3, after: null, limit: 9 })).toMatchObject({
      value: { lines: [{ seq: 1 }, { seq: 2 }] },
    });
    expect(await seat.ask('chat.person', { personId: 'p1' })).toMatchObject({ value: { counts: { questions: 1 } } });
    expect(await seat.ask('chat.person', { personId: 'nobody' })).toMatchObject({ code: 'no-such-person' });
  });

  it('in a rehearsal it is the simulated room’s, never the real one’s', async () => {
    const seat = await open('rehearsal');
    await room.say('真的观众');
    await soon(() => seat.lines.length).toBeGreaterThan(3);
    expect(seat.desk()?.room.state).toBe('simulated');
    expect(seat.lines.every(({ source }) => source === 'simulated')).toBe(true);
    expect(await seat.ask('chat.say', { text: '欢迎', replyTo: null })).toMatchObject({ ok: true });
    await soon(() => seat.facts('action-answered')).toContainEqual(expect.objectContaining({ status: 'confirmed' }));
  });
});

describe('questions', () => {
  it('go to the anchor as one card, are answered there, stay so over a restart, and begin anew', async () => {
    let seat = await open();
    for (let person = 1; person <= 5; person++) await room.say('1号多少钱', `p${person}`);
    await soon(() => seat.desk()?.clusters[0]).toMatchObject({ people: 5, state: 'open' });
    const { key } = seat.desk()?.clusters[0] ?? { key: '' };
    const sent = await seat.ask('chat.to-anchor', { key });
    expect(sent).toMatchObject({ ok: true, value: { question: expect.any(Number) } });
    expect(await seat.ask('chat.to-anchor', { key }), 'it is there already').toEqual(sent);
    expect(seat.facts('question-sent')).toMatchObject([{ text: '1号多少钱', count: 5, cluster: key }]);
    const [card] = seat.facts('question-sent') as readonly { answer: string }[];
    expect(card?.answer).toMatch(/^1 号：.*到手/);
    await soon(() => cluster(seat, key)).toMatchObject({ state: 'on-screen' });
    const question = sent.ok ? sent.value['question'] : null;
    const anchor = room.seat('anchor');
    expect(await anchor.ask('close-question', { question, outcome: 'answered' })).toMatchObject({ ok: true });
    await soon(() => cluster(seat, key)).toMatchObject({ state: 'answered', people: 5 });
    expect(seat.facts('questions-answered')).toMatchObject([{ cluster: key, people: 5, upTo: 5, signed: 'anchor' }]);

    await room.restart();
    seat = room.seat('moderator');
    await soon(() => cluster(seat, key)).toMatchObject({ state: 'answered' });
    await soon(() => seat.desk()?.room.room).toBe('main');
    await room.say('1号多少钱', 'late');
    await soon(() => cluster(seat, key)).toMatchObject({ state: 'open', people: 1 });
    expect(seat.lines).toMatchObject([{ seq: 6 }]);
    expect(await seat.ask('chat.answered', { key })).toMatchObject({ ok: true });
    await soon(() => cluster(seat, key)).toMatchObject({ state: 'answered' });
    expect(await seat.ask('chat.answered', { key })).toMatchObject({ code: 'no-such-cluster' });
  });

  it('set rules off: proposed, or the cue fired', async () => {
    const seat = await open();
    const trigger = { on: 'question', id: 'rule', topic: 'shipping', productId: null, people: 2, within: 60_000 };
    const rules = [{ trigger, does: { do: 'suggest' }, on: true }];
    expect(await seat.ask('chat.triggers.set', { rules })).toMatchObject({ ok: true });
    await room.say('什么时候发货', 'p1');
    await room.say('包邮吗', 'p2');
    await soon(() => seat.desk()?.suggestions).toMatchObject([{ ruleId: 'rule', text: '包邮吗', fired: false }]);
    const [suggestion] = seat.desk()?.suggestions ?? [];
    await seat.ask('chat.dismiss', { suggestion: suggestion?.id });
    await soon(() => seat.desk()?.suggestions).toEqual([]);
  });
});

describe('a rule with a cue', () => {
  it('fires it in its segment, and offers what is not there', async () => {
    const seat = await open('rehearsal');
    const producer = room.seat('producer');
    expect(await producer.ask('start')).toMatchObject({ ok: true });
    const free = () => {
      const { onAir } = room.studio.runs.current.loop.state;
      return onAir?.segment.cues.find((cue) => onAir.cues[cue.id]?.status === 'pending' && !needsArming(cue));
    };
    for (let press = 0; press < 20 && !free(); press++) await producer.ask('go', { from: null });
    const cueId = free()?.id ?? 'none';
    const words = ['怎么买', '多少钱', '包邮', '哈哈'];
    const rule = (id: string, of: string) => ({
      trigger: { on: 'keyword', id, words, people: 1, within: 600_000 },
      does: { do: 'fire', cueId: of },
      on: true,
    });
    const rules = [rule('gone', 'no-such-cue'), rule('free', cueId)];
    expect(await seat.ask('chat.triggers.set', { rules })).toMatchObject({ code: 'rule-needs-producer' });
    expect(await producer.ask('chat.triggers.set', { rules })).toMatchObject({ ok: true });
    const suggested = (id: string) => seat.desk()?.suggestions.find(({ ruleId }) => ruleId === id);
    await soon(() => suggested('gone')).toMatchObject({ fired: false, cueId: 'no-such-cue' });
    await soon(() => suggested('free')).toMatchObject({ fired: true, cueId });
    await soon(() => seat.facts('cue-fired')).toContainEqual(expect.objectContaining({ cueId, signed: 'chat' }));
  });
});

describe('a cue of the sheet that waits for viewers’ words', () => {
  const UP: Trigger = { on: 'chat-keyword', words: ['上车', '扣1'], people: 3, within: seconds(60), does: 'fire' };

  /** Gives the first segment these cues. */
  async function plan(producer: TestSeat, ...cues: readonly Cue[]): Promise<void> {
    const { sheet } = room.studio.runs.current.plan;
    const [first] = sheet.segments;
    const op = {
      op: 'insert',
      of: 'cue',
      in: first?.id,
      runs: [{ after: first?.cues.at(-1)?.id ?? null, items: cues }],
    };
    const {
      sheet: { id: sheetId },
      revision: base,
    } = room.studio.runs.current.plan;
    const edit = { sheetId, base, edit: randomUUID(), writer: randomUUID(), onClash: 'mine', op };
    expect(await producer.ask('sheet.edit', edit)).toMatchObject({ ok: true, value: { done: true } });
  }
  const status = (cueId: string) => room.studio.runs.current.loop.state.onAir?.cues[cueId];

  it('fires once while its segment is on air, money is only proposed, and the log says who many wrote what', async () => {
    const seat = await open();
    const producer = room.seat('producer');
    await plan(
      producer,
      { id: 'up', label: '起倒计时', trigger: UP, actions: [{ do: 'countdown', duration: seconds(60), label: '' }] },
      { id: 'money', label: '', trigger: UP, actions: [{ do: 'price', productId: 'none', price: null }] },
    );
    await room.say('上车', 'early1');
    await room.say('上车', 'early2');
    await soon(() => seat.lines.length).toBe(2);
    const override = { by: '王', reason: '演练' };
    expect(await producer.ask('start', { override })).toMatchObject({ ok: true });
    await room.say('我要上车！', 'p1');
    await room.say('上车上车', 'p1');
    await room.say('扣1', 'p2');
    await soon(() => seat.lines.length).toBe(5);
    expect(status('up'), 'what was written before counts no more, and one person once').toMatchObject({ heard: null });
    await room.say('扣１', 'p3');
    await soon(() => seat.facts('cue-fired')).toContainEqual(
      expect.objectContaining({
        cueId: 'up',
        cause: 'chat',
        signed: 'chat',
        heard: { words: ['上车', '扣1'], people: 3, within: 60_000, text: '扣１' },
      }),
    );
    await soon(() => seat.desk()?.suggestions).toMatchObject([
      { ruleId: 'up', cueId: 'up', fired: true, words: ['上车', '扣1'] },
      { ruleId: 'money', cueId: 'money', fired: false },
    ]);
    expect(seat.facts('cue-offered')).toMatchObject([{ cueId: 'money' }]);
    for (const person of ['p4', 'p5', 'p6', 'p7']) await room.say('上车', person);
    await soon(() => seat.lines.length).toBe(10);
    await room.restart();
    expect(status('up'), 'a restart forgets nothing').toMatchObject({ status: 'fired', cause: 'chat' });
    expect(status('money')).toMatchObject({ status: 'pending', heard: { people: 3 } });
    const after = room.seat('moderator');
    await soon(() => after.desk()?.room.room).toBe('main');
    for (const person of ['p8', 'p9', 'p10']) await room.say('上车', person);
    await soon(() => after.lines.length).toBe(3);
    expect(after.desk()?.suggestions).toEqual([]);
  });
});

describe('moderation', () => {
  const hide = (seat: TestSeat, eventId: string, reason: string, note = '') =>
    seat.ask('chat.moderate', { act: 'hide-message', eventId, reason, note });

  it('hides for a reason, through the platform, once, and writes down who, what and why', async () => {
    const seat = await open();
    await room.say('加微信便宜一半', 'spammer', { id: 'bad' });
    await room.say('质量太差了', 'buyer', { id: 'opinion' });
    await soon(() => seat.lines.length).toBe(2);
    expect(await hide(seat, 'opinion', 'negative-opinion', '影响不好')).toMatchObject({ code: 'negative-opinion' });
    expect(await hide(seat, 'opinion', 'spam')).toMatchObject({ code: 'reads-like-opinion' });
    expect(await hide(seat, 'never-was', 'spam')).toMatchObject({ code: 'no-such-message' });
    expect(seat.facts('message-hidden')).toEqual([]);
    expect(await hide(seat, 'bad', 'off-platform-sale')).toMatchObject({ ok: true });
    expect(seat.facts('message-hidden')).toMatchObject([
      { text: '加微信便宜一半', person: { id: 'spammer' }, reason: 'off-platform-sale', signed: 'moderator' },
    ]);
    await soon(() => seat.batches.flatMap(({ moderated }) => moderated).at(-1)).toMatchObject({
      seq: 1,
      moderation: { status: 'confirmed', by: 'moderator' },
    });
    expect(await hide(seat, 'bad', 'abuse')).toMatchObject({ code: 'already-hidden' });
    await room.restart();
    const after = room.seat('moderator');
    expect(await after.ask('chat.page', { before: null, after: null, limit: 9 })).toMatchObject({
      value: { lines: [{ moderation: { reason: 'off-platform-sale', status: 'confirmed' } }, { moderation: null }] },
    });
    expect(await hide(after, 'bad', 'abuse')).toMatchObject({ ok: false });
  });
});

describe('muting', () => {
  const mute = (seat: TestSeat, eventId: string, words: object = {}) =>
    seat.ask('chat.mute', { eventId, reason: 'abuse', note: '', time: 600_000, ...words });
  const muted = () => room.studio.runs.current.loop.state.muted;

  it('silences for a reason, here and on the platform; what they write is kept, asks nothing and can be read', async () => {
    const seat = await open();
    await room.say('主播傻逼', 'rude', { id: 'bad' });
    await room.say('质量太差了', 'buyer', { id: 'opinion' });
    await room.say('哈哈', 'buyer', { id: 'laugh' });
    await soon(() => seat.lines.length).toBe(3);
    expect(await mute(seat, 'opinion', { reason: 'negative-opinion' })).toMatchObject({ code: 'negative-opinion' });
    expect(await mute(seat, 'laugh', { reason: 'spam' }), 'an opinion of before').toMatchObject({
      code: 'mutes-opinion',
    });
    expect(await mute(seat, 'never-was')).toMatchObject({ code: 'no-such-message' });
    expect(await mute(seat, 'bad', { time: 5 })).toMatchObject({ code: 'bad-message' });
    expect(await mute(room.seat('anchor'), 'bad')).toMatchObject({ code: 'not-allowed' });
    expect(seat.facts('viewer-muted')).toEqual([]);

    expect(await mute(seat, 'bad')).toMatchObject({ ok: true, value: { actionId: expect.any(String) } });
    expect(seat.facts('viewer-muted')).toMatchObject([
      { person: { id: 'rude' }, source: 'shop', text: '主播傻逼', reason: 'abuse', time: 600_000, signed: 'moderator' },
    ]);
    await soon(() => muted()).toMatchObject([{ person: { id: 'rude' }, there: 'confirmed' }]);
    expect(await mute(seat, 'bad')).toMatchObject({ code: 'already-muted' });
    await room.say('1号多少钱', 'rude');
    await room.say('1号包邮吗', 'polite');
    await soon(() => seat.lines.length).toBe(5);
    expect(seat.lines.slice(3)).toMatchObject([{ text: '1号多少钱', clusterKey: null }, { topic: 'shipping' }]);
    const found = await seat.ask('chat.search', { text: '多少钱', before: null, limit: 9, kinds: null, person: null });
    expect(found, 'it is not lost').toMatchObject({ value: { lines: [{ by: { id: 'rude' } }] } });

    await room.restart();
    const after = room.seat('moderator');
    await soon(() => after.desk()?.room.room).toBe('main');
    await room.say('1号多少钱', 'rude');
    await soon(() => after.lines.at(-1)).toMatchObject({ by: { id: 'rude' }, clusterKey: null });
    expect(await after.ask('chat.unmute', { source: 'shop', personId: 'rude' })).toMatchObject({ ok: true });
    expect(await after.ask('chat.unmute', { source: 'shop', personId: 'rude' })).toMatchObject({ code: 'not-muted' });
    await room.say('1号多少钱', 'rude');
    await soon(() => after.lines.at(-1)).toMatchObject({ topic: 'price' });
    await soon(() => after.desk()?.clusters.find(({ topic }) => topic === 'price')).toMatchObject({
      people: 1,
      messages: 1,
    });
  });

  it('where the platform can’t be asked, it is this desk’s alone, and nothing is sent', async () => {
    room = await openRoom(
      'live',
      {
        commerce: {
          use: 'webhook',
          url: 'http://127.0.0.1:9/',
          secretEnv: 'SHOP',
          can: ['say'],
          byHand: [],
          keepsKeys: true,
        },
      },
      { SHOP: 's' },
    );
    const seat = room.seat('moderator');
    await soon(() => seat.desk()?.room.room).toBe('main');
    await room.say('主播傻逼', 'rude', { id: 'bad' });
    await soon(() => seat.lines.length).toBe(1);
    expect(await mute(seat, 'bad', { time: null })).toMatchObject({ ok: true, value: { actionId: null } });
    expect(seat.facts('viewer-muted')).toMatchObject([{ time: null, asked: [] }]);
    await room.say('1号多少钱', 'rude');
    await soon(() => seat.lines.at(-1)).toMatchObject({ text: '1号多少钱', clusterKey: null });
    expect(await seat.ask('chat.unmute', { source: 'shop', personId: 'rude' })).toMatchObject({ ok: true });
    expect(seat.facts('viewer-unmuted')).toMatchObject([{ asked: [] }]);
  });
});

describe('words for the room', () => {
  it('go through the matcher and the platform; what it does not offer is refused', async () => {
    const seat = await open();
    expect(await seat.ask('chat.say', { text: '全网最低价', replyTo: null })).toMatchObject({ code: 'risky-words' });
    const despite = { reason: '引用观众原话' };
    expect(await seat.ask('chat.say', { text: '全网最低价', replyTo: null, despite })).toMatchObject({ ok: true });
    expect(await seat.ask('chat.say', { text: '在的', replyTo: 'nobody' })).toMatchObject({ code: 'no-such-message' });
    expect(await seat.ask('chat.pin', { text: '三号链接已加量' })).toMatchObject({ ok: true });
    await soon(() => seat.desk()?.pinned).toBe('三号链接已加量');
    expect(await seat.ask('chat.pin', { text: null })).toMatchObject({ ok: true });
    await soon(() => seat.desk()?.pinned).toBeNull();
    expect(seat.facts('words-asked')).toHaveLength(3);
    expect(await room.seat('anchor').ask('chat.say', { text: '在', replyTo: null })).toMatchObject({
      code: 'not-allowed',
    });
  });
});
