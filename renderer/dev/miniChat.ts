/**
 * A room of viewers in the page: what they write is read by the studio's own `core/chat`, and all that a chat desk asks is answered. By default it
 * has been talked in and is quiet; `rate` messages a second make it flow. For the harness only.
 */
import type { ChatCluster, ChatDesk, ChatLine } from '../../core/contract/chat.schema.ts';
import type { ToSeat } from '../../core/contract/messages.ts';
import type { Request } from '../../core/contract/requests.ts';
import { createFloods } from '../../core/chat/floods.ts';
import { passMuting } from '../../core/chat/moderation.ts';
import { messageOf } from '../../core/chat/message.text.ts';
import { createQuestions } from '../../core/chat/questions.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import type { MuteCommand, UnmuteCommand } from '../../core/show/desk.commands.ts';
import { duration } from '../../core/time/time.ts';
import { ROOMS } from './miniChat.words.ts';

export interface MiniChatDeps {
  readonly sheet: () => RunSheet;
  readonly now: () => number;
  readonly post: (message: ToSeat) => void;
  /** Questions on the anchor's screen, by number. */
  readonly openQuestions: () => readonly number[];
  /** Puts one there; its number. */
  readonly ask: (text: string, count: number, productId: string | null) => number | null;
  /** Says or pins through the show's own command; the action's id. */
  readonly say: (wish: Record<string, unknown>) => Result<{ actionId: string }>;
  /** Mutes or unmutes a viewer in the show's own log. */
  readonly mute: (wish: MuteWish) => Result<unknown>;
}

type MuteWish = Omit<MuteCommand, 'id'> | Omit<UnmuteCommand, 'id'>;

export interface MiniChat {
  readonly watch: (stream: 'chat' | 'chat-desk', on: boolean) => void;
  /** Lines of the last moments, at once. */
  readonly chatter: (count: number) => void;
  /** null: not the chat's. */
  readonly answer: (request: Request) => Result<unknown> | null;
}

const RUN = 'run-1';
const TICK = 80;
/** Lines that were there before anybody looked. */
const BEFORE = 90;

/** @param rate Messages a second; null: no room at all. */
export function createMiniChat(rate: number | null, deps: MiniChatDeps): MiniChat {
  const { sheet, now } = deps;
  const room = ROOMS[sheet().language];
  const lines: ChatLine[] = [];
  const questions = createQuestions(sheet().products);
  const floods = createFloods();
  const up = new Map<string, number>();
  const answered = new Map<string, ChatCluster>();
  const watching = new Set<string>();
  let pinned: string | null = null;
  let sent = 0;

  function write(index: number, at: number): void {
    const text = room.lines[index % room.lines.length] ?? '';
    // A few ask more than others, so that there is a ranking.
    const asked = index % 7 < 3 ? (room.asked[index % room.asked.length] ?? text) : text;
    const machine = index % 31 === 30;
    const order = index % 23 === 22;
    const person = `p${(index * 7919) % 900}`;
    const message = messageOf({ id: `sim:${index}`, by: person, at, text: machine ? room.flood : asked });
    const product = sheet().products[index % 5];
    const question = order || index % 41 === 40 ? null : questions.take(message, sheet().products[2]?.id ?? null);
    lines.push({
      seq: lines.length + 1,
      id: message.id,
      at,
      source: 'simulated',
      kind: order ? 'order-paid' : index % 41 === 40 ? 'gift' : index % 5 === 4 ? 'enter' : 'comment',
      by: { id: person, name: `${room.viewer}${(index * 7919) % 900}`, badges: index % 9 === 0 ? ['fan-club'] : [] },
      text: order || index % 5 === 4 || index % 41 === 40 ? '' : message.text,
      cut: false,
      what: index % 41 === 40 ? room.gift : null,
      count: order ? 1 + (index % 2) : null,
      amount: order ? { minor: 8_990, currency: sheet().currency } : null,
      topic: question?.topic ?? null,
      productId: order ? (product?.id ?? null) : (question?.productId ?? null),
      clusterKey: question?.key ?? null,
      flood: machine || floods.sign(message) !== null,
      moderation: null,
      triggers: [],
    });
  }

  function clusters(): readonly ChatCluster[] {
    const open = new Set(deps.openQuestions());
    for (const [key, question] of up)
      if (!open.has(question)) {
        up.delete(key);
        const was = questions.top(60).find((one) => one.key === key);
        if (was) answered.set(key, { ...was, state: 'answered', question: null });
        questions.answer(key);
      }
    const standing = questions.top(60).map((one): ChatCluster => {
      const question = up.get(one.key) ?? null;
      return { ...one, state: question === null ? 'open' : 'on-screen', question };
    });
    const keys = new Set(standing.map(({ key }) => key));
    return [...standing, ...[...answered.values()].filter(({ key }) => !keys.has(key))];
  }

  function desk(): ChatDesk {
    const [most] = clusters();
    return {
      runId: RUN,
      clusters: [...clusters()],
      suggestions:
        most === undefined || rate === null
          ? []
          : [
              {
                id: 's1',
                ruleId: 'r1',
                words: [],
                at: now(),
                seq: 1,
                text: most.text,
                people: most.people,
                topic: most.topic,
                productId: most.productId,
                clusterKey: most.key,
                cueId: null,
                fired: false,
              },
            ].filter(() => !dismissed),
      rate: rate ?? 0,
      messageRate: rate ?? 0,
      total: lines.length,
      missed: 0,
      room: {
        state: rate === null ? 'off' : 'simulated',
        why: '',
        room: rate === null ? null : 'main',
        adapter: 'simulated',
        sources: [],
        can: rate === null ? [] : ['say', 'pin-comment', 'hide-message'],
      },
      lagMs: 40,
      behindMs: null,
      storeProblem: '',
      pinned,
    };
  }
  let dismissed = false;

  function show(moderated: readonly ChatLine[] = []): void {
    const fresh = lines.slice(sent);
    if (watching.has('chat') && (fresh.length > 0 || moderated.length > 0))
      deps.post({
        t: 'chat',
        batch: {
          runId: RUN,
          from: sent + 1,
          lines: fresh,
          lagMs: 40,
          skipped: 0,
          moderated: moderated.map(({ seq, moderation }) => ({ seq, moderation })),
        },
      });
    sent = lines.length;
  }
  const tell = () => watching.has('chat-desk') && deps.post({ t: 'chat-desk', desk: desk() });

  /** Written in the last moments, one each 700 ms. */
  function chatter(count: number): void {
    const from = lines.length;
    for (let n = 0; n < count; n++) write(from + n, now() - (count - n) * 700);
  }

  if (rate !== null) chatter(BEFORE);
  sent = lines.length;
  if (rate !== null && rate > 0) {
    let due = 0;
    setInterval(() => {
      for (due += (rate * TICK) / 1000; due >= 1; due--) write(lines.length, now());
      show();
    }, TICK);
    setInterval(tell, 250);
  }

  function hide(eventId: string, reason: string): Result<unknown> {
    const at = lines.findIndex(({ id }) => id === eventId);
    const line = lines[at];
    if (line === undefined) return fail('no-such-message', '', {});
    const moderation = { act: 'hide-message', status: 'confirmed', reason, by: 'producer', at: now() } as const;
    const hidden = { ...line, moderation };
    lines[at] = hidden;
    show([hidden]);
    return ok({ actionId: 'hide' });
  }

  return {
    chatter(count) {
      chatter(count);
      show();
      tell();
    },
    watch(stream, on) {
      if (on) watching.add(stream);
      else watching.delete(stream);
      if (on && stream === 'chat-desk') tell();
    },
    answer(request) {
      const done = answerOf(request);
      if (done !== null) setTimeout(tell);
      return done;
    },
  };

  function answerOf(request: Request): Result<unknown> | null {
    switch (request.type) {
      case 'chat.page': {
        const { before, after, limit } = request;
        const from = after === null ? lines.filter(({ seq }) => before === null || seq < before) : lines.slice(after);
        return ok({ lines: after === null ? from.slice(-limit) : from.slice(0, limit) });
      }
      case 'chat.search': {
        const words = request.text.split(/\s+/).filter((word) => word !== '');
        const found = lines.filter(
          ({ text, seq }) => seq < (request.before ?? Infinity) && words.every((w) => text.includes(w)),
        );
        return ok({ lines: found.slice(-request.limit).toReversed(), more: found.length > request.limit });
      }
      case 'chat.person': {
        const theirs = lines.filter(({ by }) => by?.id === request.personId).toReversed();
        const [last] = theirs;
        if (!last?.by) return fail('no-such-person', '');
        const orders = theirs.filter(({ kind }) => kind === 'order-paid');
        const hidden = theirs.flatMap((line) =>
          line.moderation === null ? [] : [{ line, moderation: line.moderation }],
        );
        const counts = {
          questions: theirs.filter(({ topic }) => topic !== null).length,
          gifts: 0,
          refunds: 0,
          likes: 0,
        };
        return ok({
          person: last.by,
          counts: { ...counts, messages: theirs.length, orders: orders.length, hidden: hidden.length },
          firstAt: theirs.at(-1)?.at ?? 0,
          lastAt: last.at,
          lines: theirs.slice(0, 50),
          orders,
          acts: hidden,
        });
      }
      case 'chat.to-anchor': {
        const one = clusters().find(({ key }) => key === request.key);
        const question = one && deps.ask(one.text, one.people, one.productId);
        if (question === undefined || question === null) return fail('no-such-question', '');
        answered.delete(request.key);
        up.set(request.key, question);
        return ok({ question });
      }
      case 'chat.answered': {
        const was = clusters().find(({ key }) => key === request.key);
        if (was) answered.set(was.key, { ...was, state: 'answered', question: null });
        questions.answer(request.key);
        return ok({});
      }
      case 'chat.moderate':
        return request.reason === 'negative-opinion'
          ? fail('negative-opinion', '')
          : hide(request.eventId, request.reason);
      case 'chat.mute': {
        const line = lines.find(({ id }) => id === request.eventId);
        if (!line?.by) return fail('no-such-message', '');
        const others = lines.filter(({ by }) => by?.id === line.by?.id).map(({ text }) => text);
        const passed = passMuting(line, others, request.reason, request.note);
        if (!passed.ok) return passed;
        const { source, text, by } = line;
        const time = request.time === null ? null : duration(request.time);
        const about = { source, person: { id: by.id, name: by.name }, event: line.id, text, note: request.note };
        return deps.mute({ type: 'mute-viewer', ...about, reason: passed.value, time, there: false });
      }
      case 'chat.unmute': {
        const person = { id: request.personId, name: '' };
        return deps.mute({ type: 'unmute-viewer', source: request.source, person, there: false });
      }
      case 'chat.say':
        return deps.say({ type: 'say', text: request.text, replyTo: request.replyTo });
      case 'chat.pin':
        pinned = request.text;
        return deps.say({ type: 'pin', text: request.text });
      case 'chat.dismiss':
        dismissed = true;
        return ok({});
      default:
        return null;
    }
  }
}
