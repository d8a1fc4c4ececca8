/**
 * The chat desk (评论席): the room of the run that is on, for the seats that read along, and what they ask of it. Which room that is, the composition root
 * says by the run's mode.
 */
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import { passRules } from '../../../core/chat/rule.guard.ts';
import type { ChatRules } from '../../../core/chat/rules.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import type { ToSeat } from '../../../core/contract/messages.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { isOpen } from '../../../core/show/apply.answers.ts';
import type { DeskCommand } from '../../../core/show/desk.commands.ts';
import type { ShowCommand } from '../../../core/show/show.commands.ts';
import type { Entry, Mode } from '../../../core/show/show.facts.ts';
import { own } from '../../../core/show/show.lookup.ts';
import type { CurrentRun } from '../runs.ts';
import type { Seated, Sitter } from '../sheets/sitter.ts';
import { openChatSession, type ChatSession } from './chat.session.ts';
import { answerActs } from './chat.acts.ts';
import type { LineSource } from './line.ring.ts';
import { startLines } from './lines.thread.ts';
import type { RoomPort } from './room.port.ts';
import { createSetOff, watchedCues } from './set.off.ts';

export type ChatRequest = Extract<StudioRequest, { type: `chat.${string}` }>;
type Answer = Result<AnswerOf<ChatRequest['type']>>;

export interface ChatDeskParts {
  readonly dataDir: string;
  run(): CurrentRun;
  /** The room of a run of this mode; asked for once for each run. */
  room(mode: Mode): RoomPort;
  rules(): ChatRules;
  setRules(change: Partial<ChatRules>): void;
  /** What the desk decided in a run before. */
  past(runId: string): readonly Entry[];
  /** Asks the show, through the same gates as a seat. */
  ask(command: ShowCommand | DeskCommand, by: Sitter): Promise<Result<unknown>>;
  /** Sends new lines to those who read along. */
  showLines(): void;
  show(message: Extract<ToSeat, { t: 'chat-desk' }>): void;
  newId(): string;
  now(): number;
}

export interface ChatDeskPort {
  readonly lines: LineSource;
  answer(request: ChatRequest, by: Seated): Promise<Answer>;
  follow(entries: readonly Entry[]): void;
  /** How many seats watch a stream from now on. */
  watchers(stream: 'chat' | 'chat-desk', count: number): void;
  /** Another run is the current one. */
  moved(): void;
  /** Up to where in the gateway's events the run that is on was read in an earlier life of the studio; null: nothing was, or the run hears no gateway. */
  place(): Promise<EventPlace | null>;
  /** Ends when all that came is read and handed to the store. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const LINES_MS = 80;
const DESK_MS = 250;

/** Makes the desk of a studio, on the run that is current. */
export function createChatDesk(parts: ChatDeskParts): ChatDeskPort {
  const thread = startLines(parts.dataDir);
  const setOff = createSetOff({
    rules: () => parts.rules().rules,
    state: () => parts.run().loop.state,
    ask: (command) => parts.ask({ ...command, id: parts.newId() }, { name: 'chat', person: 'chat' }),
  });
  let session = open();
  let told = '';
  let linesTimer: NodeJS.Timeout | null = null;
  let deskTimer: NodeJS.Timeout | null = null;

  function settled(): Promise<void> {
    return parts.run().loop.settled();
  }

  function open(): ChatSession {
    const { loop, plan } = parts.run();
    const { runId, mode, onAir } = loop.state;
    const productId = onAir?.segment.offer?.productId ?? null;
    return openChatSession({
      runId,
      products: plan.sheet.products,
      room: parts.room(mode),
      thread,
      past: () => parts.past(runId),
      shown: onAir === null ? null : { at: onAir.enteredAt, productId },
      isAwaited(actionId) {
        const action = own(parts.run().loop.state.actions, actionId);
        return action !== undefined && isOpen(action);
      },
      rules: () => parts.rules().rules,
      muted: () => parts.run().loop.state.muted,
      cues: () => watchedCues(parts.run().loop.state),
      setOff,
      // Behind the facts that are just being told.
      answered: (key, by) => void setImmediate(() => void acts.answered(key, { name: by, person: by })),
      settled,
      now: parts.now,
    });
  }

  const whoIs = (personId: string) => thread.ask('person', session.runId, personId);
  const acts = answerActs({ ...parts, session: () => session, whoIs });

  function showDesk(): void {
    const desk = session.desk();
    const text = JSON.stringify(desk);
    if (text === told) return;
    told = text;
    parts.show({ t: 'chat-desk', desk });
  }

  function every(timer: NodeJS.Timeout | null, count: number, ms: number, run: () => void): NodeJS.Timeout | null {
    if (count > 0) {
      session.wake();
      // OBS takes a cut first.
      return timer ?? setInterval(() => void settled().then(run), ms);
    }
    if (timer !== null) clearInterval(timer);
    return null;
  }

  async function read(
    request: Extract<ChatRequest, { type: 'chat.page' | 'chat.search' | 'chat.person' }>,
  ): Promise<Answer> {
    session.flush();
    const { runId } = session;
    switch (request.type) {
      case 'chat.page': {
        const lines = await thread.ask('page', runId, request.before, request.after, request.limit);
        return lines.ok ? ok({ lines: lines.value }) : lines;
      }
      case 'chat.search':
        return thread.ask('search', runId, request);
      case 'chat.person': {
        const person = await whoIs(request.personId);
        if (!person.ok) return person;
        return person.value === null
          ? fail('no-such-person', 'Nobody of that id has been in the room during this run.')
          : ok(person.value);
      }
      default:
        return request satisfies never;
    }
  }

  return {
    get lines() {
      return session.ring;
    },
    async answer(request, by) {
      switch (request.type) {
        case 'chat.page':
        case 'chat.search':
        case 'chat.person':
          return read(request);
        case 'chat.to-anchor':
          return acts.toAnchor(request, by);
        case 'chat.answered':
          return acts.answered(request.key, by);
        case 'chat.moderate':
          return acts.moderate(request, by);
        case 'chat.mute':
          return acts.mute(request, by);
        case 'chat.unmute':
          return acts.unmute(request, by);
        case 'chat.say':
          return acts.say(request, by);
        case 'chat.pin':
          return acts.pin(request, by);
        case 'chat.dismiss':
          session.dismiss(request.suggestion);
          return ok({});
        case 'chat.quick-replies.set':
          parts.setRules({ quickReplies: request.replies });
          return ok({});
        case 'chat.triggers.set': {
          const passed = passRules(parts.rules().rules, request.rules, by.role === 'producer');
          if (!passed.ok) return passed;
          parts.setRules({ rules: request.rules });
          session.rulesChanged();
          return ok({});
        }
        default:
          return request satisfies never;
      }
    },
    follow: (entries) => session.follow(entries),
    watchers(stream, count) {
      if (stream === 'chat') linesTimer = every(linesTimer, count, LINES_MS, parts.showLines);
      else {
        deskTimer = every(deskTimer, count, DESK_MS, showDesk);
        // Who has just come has seen nothing yet.
        told = '';
        if (count > 0) showDesk();
      }
    },
    moved() {
      session.dispose();
      session = open();
      told = '';
      if (linesTimer !== null || deskTimer !== null) session.wake();
    },
    async place() {
      const { runId, mode, phase } = parts.run().loop.state;
      if (mode !== 'live' || phase === 'ready' || phase === 'ended') return null;
      const place = await thread.ask('place', runId);
      return place.ok ? place.value : null;
    },
    idle: () => session.idle(),
    async close() {
      if (linesTimer !== null) clearInterval(linesTimer);
      if (deskTimer !== null) clearInterval(deskTimer);
      session.dispose();
      await thread.close();
    },
  };
}
