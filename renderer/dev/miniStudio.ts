/** A studio in the page: real decide and apply, a clock that can be moved, receivers that answer after a moment. For the harness only. */
import { passRules } from '../../core/chat/rule.guard.ts';
import { DEFAULT_STYLE } from '../../core/cards/overlay.style.ts';
import { GATEWAY_OFF } from '../../core/contract/gateway.view.ts';
import { memoryPair } from '../../core/contract/memory.port.ts';
import type { Snapshot, StreamName, ToSeat, ToStudio } from '../../core/contract/messages.ts';
import type { FiguresView } from '../../core/contract/figures.schema.ts';
import type { ObsView } from '../../core/contract/obs.view.ts';
import type { Port } from '../../core/contract/port.ts';
import { ANSWERS, type Request } from '../../core/contract/requests.ts';
import type { Role } from '../../core/contract/roles.ts';
import { settingsSchema, type Settings } from '../../core/contract/settings.ts';
import { mapScene } from '../../core/obs/scene.map.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { apply } from '../../core/show/show.apply.ts';
import { isCommerce, isForObs } from '../../core/show/show.asks.ts';
import { showCommandSchema, type ShowCommand } from '../../core/show/show.commands.ts';
import type { DeskCommand } from '../../core/show/desk.commands.ts';
import { decide } from '../../core/show/show.decide.ts';
import type { AnswerStatus, Asked, Entry, Fact, Mode, Target, Times } from '../../core/show/show.facts.ts';
import { GUARD_SETTINGS, withGuards } from '../../core/show/show.guards.ts';
import { openFact } from '../../core/show/show.open.ts';
import { tick } from '../../core/show/show.schedule.ts';
import { EMPTY_PICTURE, type ShowState } from '../../core/show/show.state.ts';
import { instant, type Instant } from '../../core/time/time.ts';
import { drawProgram } from './drawProgram.ts';
import { PLAN, PROBLEMS } from './miniAnswers.ts';
import { createMiniChat } from './miniChat.ts';
import { createMiniEdits } from './miniEdits.ts';
import { answerImport } from './miniImport.ts';
import { searchProducts } from './miniProducts.ts';
import { miniFigures } from './miniFigures.ts';
import { passMiniStart, preflightOf, rowsOf } from './miniPreflight.ts';
import { metersAt, obsViewOf } from './obsViews.ts';

export interface MiniOptions {
  readonly sheet: RunSheet;
  readonly mode: Mode;
  readonly language: Settings['language'];
  readonly obs: string;
  readonly role: Role;
  /** Whether a room tells figures. */
  readonly figures: boolean;
  /** Whether the first run is done. */
  readonly welcomed: boolean;
  /** Local time of day at which the page's studio begins, `hh:mm:ss`. */
  readonly startAt: string;
  /** Messages a second in the room; null: no room. */
  readonly chat: number | null;
}

export interface MiniStudio {
  port(): Port<ToSeat, ToStudio>;
  ask(request: Record<string, unknown>): Result<unknown>;
  /** Moves the studio's clock on; due cues fire on the way, as they would have. */
  advance(ms: number): void;
  /** What viewers have just said, for a room that is quiet by itself. */
  chatter(lines: number): void;
  state(): ShowState;
  readonly sheet: RunSheet;
  /** Somebody of another role sits down at this seat. */
  sit(role: Role): void;
  drop(): void;
  fact(fact: Fact, by?: string): void;
}

export function createMiniStudio(options: MiniOptions): MiniStudio {
  const { mode, language } = options;
  let { role } = options;
  const midnight = new Date(2026, 10, 23).getTime();
  const [h, m, s] = options.startAt.split(':').map(Number);
  let shift = midnight + ((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)) * 1000 - performance.now();
  const now = (): Instant => instant(Math.round(performance.now() + shift));
  const log: Entry[] = [];
  let state: ShowState | null = null;
  let settings: Settings = {
    language,
    overlayStyle: DEFAULT_STYLE,
    readingRate: 1,
    twoPersonSum: null,
    welcomed: options.welcomed,
    keys: {},
    guards: GUARD_SETTINGS,
    chat: { quickReplies: [], rules: [] },
  };
  const guards = () => ({ ...settings.guards, twoPersonSum: settings.twoPersonSum });
  let obs: ObsView = obsViewOf(options.obs, options.sheet);
  let seat: Port<ToStudio, ToSeat> | null = null;
  const edits = createMiniEdits(options.sheet, 3, now, (edit) => seat?.post({ t: 'edited', edit }));
  let ids = 0;
  const chat = createMiniChat(options.chat, {
    sheet: () => edits.sheet,
    now,
    post: (message) => seat?.post(message),
    openQuestions: () => state?.questions.map(({ id }) => id) ?? [],
    ask(text, count, productId) {
      const wish = { type: 'question', text, askedBy: '', count, answer: '', productId };
      const done = handle({ ...wish, id: `chat-${ids++}-asks` } as Request);
      return done.ok ? (state?.questions.at(-1)?.id ?? null) : null;
    },
    mute: (wish) => decided({ ...wish, id: `chat-${ids++}-mutes` }),
    say(wish) {
      const done = handle({ ...wish, id: `chat-${ids++}-says` } as Request);
      return done.ok ? ok({ actionId: Object.keys(state?.actions ?? {}).at(-1) ?? '' }) : done;
    },
  });
  const watching = new Set<StreamName>();
  let replies: { at: number; fact: Fact }[] = [];

  function take(facts: readonly Fact[], by: string, commandId: string | null): void {
    const at = now();
    const entries = facts.map((fact): Entry => {
      const entry = { runId: 'run-1', seq: (state?.seq ?? 0) + 1, at, commandId, by, fact };
      state = apply(state, entry);
      log.push(entry);
      return entry;
    });
    if (entries.length > 0) seat?.post({ t: 'facts', entries });
    for (const fact of facts) if ('asked' in fact) for (const asked of fact.asked) answer(asked);
    show();
  }

  function answer(asked: Asked): void {
    const reply = (target: Target, status: AnswerStatus, ms: number, times: Times | null = null) => {
      const code = status === 'failed' ? 'obs-offline' : null;
      const fact = {
        kind: 'action-answered',
        actionId: asked.id,
        target,
        status,
        ms,
        code,
        detail: '',
        times,
      } as const;
      replies.push({ at: now() + ms, fact });
    };
    if (isForObs(asked.ask) && obs.problem !== null) reply('obs', 'failed', 4);
    else if (isForObs(asked.ask) && (obs.link === 'live' || obs.link === 'simulated')) {
      if (asked.ask.do === 'scene' && obs.scenes.includes(asked.ask.scene)) {
        obs = { ...obs, program: asked.ask.scene };
        seat?.post({ t: 'obs', view: obs });
      }
      const acknowledgedMs = 18 + (ids++ % 7);
      const onAirMs = obs.link === 'live' ? 61 + (ids % 23) : null;
      reply('obs', 'acknowledged', acknowledgedMs);
      reply('obs', 'verified', 92, { acknowledgedMs, verifiedMs: acknowledgedMs + 9, onAirMs });
    }
    if (isCommerce(asked.ask)) reply('commerce', mode === 'live' ? 'waiting-for-person' : 'confirmed', 140);
  }

  /** What is due by now: cues, and answers of the receivers. */
  function pump(): void {
    for (
      let due = state && tick(state, edits.sheet, now(), guards());
      due;
      due = state && tick(state, edits.sheet, now(), guards())
    )
      take(due.facts, 'studio', null);
    const answered = replies.filter((reply) => reply.at <= now());
    replies = replies.filter((reply) => reply.at > now());
    for (const { fact } of answered) take([fact], 'studio', null);
  }

  function show(): void {
    if (!state || obs.link === 'off' || obs.problem !== null) return;
    if (watching.has('program')) seat?.post({ t: 'program', image: drawProgram(state, now()) });
    if (watching.has('preview') && obs.preview !== null)
      seat?.post({
        t: 'preview',
        image: drawProgram({ ...state, picture: { ...EMPTY_PICTURE, scene: obs.preview } }, now()),
      });
  }

  function figuresOf(plots: 'all' | 'on-air'): FiguresView {
    const view = miniFigures(log, now(), plots, edits.sheet.currency);
    return options.figures ? view : { ...view, sources: [], show: [], segments: [] };
  }

  function tellFigures(): void {
    if (watching.has('figures')) seat?.post({ t: 'figures', view: figuresOf('on-air') });
  }

  function keep(changed: Partial<Settings>): Result<unknown> {
    settings = { ...settings, ...changed };
    seat?.post({ t: 'settings', settings });
    return ok({});
  }

  function look(view: ObsView): void {
    obs = view;
    seat?.post({ t: 'obs', view });
  }

  function snapshot(): Snapshot {
    if (state === null) throw new Error('No run.');
    return {
      sheet: edits.sheet,
      revision: edits.revision,
      state,
      obs,
      gateway: GATEWAY_OFF,
      settings,
      log: log.slice(-200),
      now: now(),
      version: '0.1.0',
    };
  }

  function decided(command: ShowCommand | DeskCommand): Result<unknown> {
    if (state === null) return fail('unknown', '');
    const asker = { name: role, person: role, role };
    const decision = decide(state, edits, command, now(), { asker, guards: guards() });
    if (!decision.ok) return decision;
    take(decision.value, role, command.id);
    return ok({ seq: state.seq });
  }

  function handle(request: Request): Result<unknown> {
    if (state === null) return fail('unknown', '');
    const command = showCommandSchema.safeParse(request);
    if (command.success) {
      const passed = passMiniStart(command.data, edits.sheet, state);
      if (!passed.ok) return passed;
      return decided(passed.value);
    }
    const ofChat = chat.answer(request);
    if (ofChat !== null) return ofChat;
    switch (request.type) {
      case 'chat.quick-replies.set':
        return keep({ chat: { ...settings.chat, quickReplies: request.replies } });
      case 'chat.triggers.set': {
        const rules = passRules(settings.chat.rules, request.rules, role === 'producer');
        return rules.ok ? keep({ chat: { ...settings.chat, rules: request.rules } }) : rules;
      }
      case 'settings.set':
        return keep(settingsSchema.parse({ ...settings, ...request }));
      case 'guards.set': {
        const { twoPersonSum, ...limits } = withGuards(guards(), request.guards);
        return keep({ twoPersonSum, guards: limits });
      }
      case 'keys.set':
        return keep({ keys: request.keys });
      case 'overlay.style.set':
        return keep({ overlayStyle: request.style });
      case 'sheet.edit':
      case 'sheet.undo':
      case 'sheet.redo':
      case 'sheet.history':
        return edits.answer(request);
      case 'preflight.run':
        return ok(preflightOf({ sheet: edits.sheet, revision: edits.revision, state, obs, now: now() }));
      case 'products.search':
        return ok(searchProducts(edits.sheet, request));
      case 'import.open':
      case 'import.look':
      case 'import.preview':
      case 'import.close':
        return answerImport(request, edits.sheet, edits.revision);
      case 'preflight.rows':
        return ok(rowsOf(edits.sheet, request.segmentIds));
      case 'sheet.list':
        return ok({
          sheets: [
            {
              sheetId: edits.sheet.id,
              title: edits.sheet.title,
              revision: edits.revision,
              segments: edits.sheet.segments.length,
              products: edits.sheet.products.length,
              createdAt: now(),
            },
          ],
        });
      case 'figures.read':
        return ok(figuresOf('all'));
      case 'studio.about':
        return ok({
          version: '0.1.0',
          dataDir: '/home/studio/.local/share/anchor-studio',
          node: 'v24.21.0',
          platform: 'linux',
        });
      case 'sheet.sample':
      case 'sheet.import':
        return ok({
          sheet: edits.sheet.id,
          revision: 1,
          title: 'name' in request ? request.name : edits.sheet.title,
          segments: 31,
          products: 20,
          cues: 74,
          problems: PROBLEMS,
        });
      case 'obs.find':
        return ok({
          found: [
            { url: 'ws://127.0.0.1:4455', source: 'config.json', listening: true, needsPassword: true, enabled: true },
          ],
          running: true,
        });
      case 'obs.connect-local':
        look(obsViewOf('bare', edits.sheet));
        return ok({ url: obs.url ?? '' });
      case 'obs.map':
      case 'obs.create-scene': {
        const obsScene = request.type === 'obs.map' ? request.obsScene : request.scene;
        const scenes = [...new Set([...obs.scenes, ...(obsScene === null ? [] : [obsScene])])];
        const names = scenes.map((name) => ({ name, uuid: null }));
        const choice = obsScene === null ? {} : { [request.scene]: { scene: obsScene, uuid: null } };
        const sceneMap = obs.sceneMap.map((one) =>
          one.sheet === request.scene ? mapScene(one.sheet, names, choice) : one,
        );
        const unmapped = sceneMap.filter((one) => one.obs === null).map((one) => one.sheet);
        look({ ...obs, scenes, sceneMap, unmapped });
        return ok({});
      }
      case 'obs.plan':
        return ok(PLAN);
      case 'obs.provision':
        obs = { ...obs, overlays: 'ready', overlayKind: 'image' };
        seat?.post({ t: 'obs', view: obs });
        return ok(PLAN);
      default:
        // What only says that it was done is done; what brings something has nothing to bring here.
        return ANSWERS[request.type].safeParse({}).success ? ok({}) : fail('not-here', 'The harness has none of this.');
    }
  }

  take(
    [openFact(edits.sheet, { sheetRevision: 3, sheetHash: 'x', mode, dayStart: instant(midnight) })],
    'studio',
    null,
  );
  setInterval(pump, 20);
  setInterval(show, 500);
  setInterval(tellFigures, 1_000);
  setInterval(() => {
    if (watching.has('meters') && obs.link === 'live')
      seat?.post({ t: 'meters', inputs: metersAt(performance.now(), options.sheet) });
  }, 50);

  const welcome = () => seat?.post({ t: 'welcome', role, seat: role, session: null, snapshot: snapshot() });

  return {
    get sheet() {
      return edits.sheet;
    },
    port() {
      const [theirs, ours] = memoryPair<ToSeat, ToStudio>();
      seat = ours;
      ours.onMessage((message) => {
        if (message.t === 'request')
          ours.post({ t: 'answer', id: message.request.id, result: handle(message.request) });
        else if (message.t === 'sync') ours.post({ t: 'snapshot', snapshot: snapshot() });
        else if (message.t === 'clock') ours.post({ t: 'clock', sent: message.sent, now: now() });
        else if (message.t === 'sheet') {
          if (message.on) ours.post({ t: 'sheet', sheetId: message.sheetId, copy: ok(edits.copy()) });
        } else if (message.t === 'watch') {
          if (message.stream === 'chat' || message.stream === 'chat-desk') chat.watch(message.stream, message.on);
          if (message.on) watching.add(message.stream);
          else watching.delete(message.stream);
          show();
          tellFigures();
        }
      });
      queueMicrotask(welcome);
      return theirs;
    },
    ask: (request) => handle({ ...request, id: `harness-${ids++}` } as Request),
    chatter: chat.chatter,
    advance(ms) {
      const goal = shift + ms;
      while (shift < goal) {
        shift = Math.min(goal, shift + 200);
        pump();
      }
      seat?.post({ t: 'clock', sent: performance.timeOrigin + performance.now(), now: now() });
      show();
    },
    state: () => state as ShowState,
    sit(next) {
      role = next;
      welcome();
    },
    drop: () => seat?.close(),
    fact: (fact, by = 'studio') => take([fact], by, null),
  };
}
