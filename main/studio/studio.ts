/**
 * The studio: the composition root. Everything with side effects is made here and handed to what needs it; which ports a run gets is
 * decided by its mode, here, and nowhere else. Knows nothing of Electron.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { aboutNow, passNote } from '../../core/compliance/note.gate.ts';
import { passStart } from '../../core/preflight/preflight.gate.ts';
import { GATEWAY_OFF, type GatewayView } from '../../core/contract/gateway.view.ts';
import type { Snapshot } from '../../core/contract/messages.ts';
import type { Request } from '../../core/contract/requests.ts';
import type { Role } from '../../core/contract/roles.ts';
import type { Settings } from '../../core/contract/settings.ts';
import { ok, type Result } from '../../core/result.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import { touchesScenes } from '../../core/runsheet/scenes.ts';
import { isDeskCommand, type DeskCommand } from '../../core/show/desk.commands.ts';
import type { ShowCommand } from '../../core/show/show.commands.ts';
import type { Entry, Mode } from '../../core/show/show.facts.ts';
import { blankState } from '../../core/show/show.open.ts';
import type { ShowState } from '../../core/show/show.state.ts';
import { minutes } from '../../core/time/time.ts';
import { answered } from './answered.ts';
import { createCardRenderer } from './cards/cards.renderer.ts';
import { createChatDesk } from './chat/chat.desk.ts';
import { gatewayRoom } from './chat/gateway.room.ts';
import { simulatedRoom } from './chat/simulated.room.ts';
import { createComplianceDesk } from './compliance/compliance.desk.ts';
import { createOverheard } from './figures/overheard.ts';
import { createFiguresDesk } from './figures/figures.desk.ts';
import { gatewayCommerce } from './gateway/gateway.commerce.ts';
import { createHereGateway } from './gateway/gateway.here.ts';
import { createGatewayLink } from './gateway/gateway.link.ts';
import { probeGateway } from './gateway/gateway.probe.ts';
import { createPersonsWords } from './gateway/gateway.words.ts';
import { createGatewayDesk } from './gateway.desk.ts';
import { createHereDesk } from './gateway.here.desk.ts';
import { guardsOf, setGuards } from './guards.desk.ts';
import type { Log } from './log.ts';
import { createMonitor } from './monitor.ts';
import { createObsDesk } from './obs.desk.ts';
import { obsConfigDirs } from './obs/obs.local.ts';
import { CardShelf } from './obs/obs.cards.ts';
import { createObsPort } from './obs/obs.port.ts';
import { rememberPassword } from './obsPassword.ts';
import { createSimulatedObs } from './rehearsal/simulatedObs.ts';
import type { SecretName, SecretPlace } from './secretPlace.ts';
import { answerRequest, isStudioRequest } from './requests.ts';
import { openRuns, type CurrentRun, type Runs } from './runs.ts';
import { createSeats, type Seats } from './seats/seats.ts';
import { answerEdit } from './sheets/edit.answers.ts';
import { createEditDesk } from './sheets/edit.desk.ts';
import { importShelf } from './sheets/import.shelf.ts';
import { createShelf } from './sheets/shelf.ts';
import type { Seated } from './sheets/sitter.ts';
import type { Keys } from './seats/server.ts';
import { createImportDesk } from './import/importDesk.ts';
import { startImportThread } from './import/import.thread.ts';
import { createProductDesk } from './products/productDesk.ts';
import { createCheckThread } from './preflight/check.thread.ts';
import { createPreflightDesk } from './preflight/preflight.desk.ts';
import { openImageStore } from './products/image.store.ts';
import { mappingMemory } from './import/mapping.setting.ts';
import { importSheet, sampleFile, type SheetFile } from './sheetDesk.ts';
import { createRoomWatch } from './show/room.watch.ts';
import { realClock, type StudioClock } from './show/clock.ts';
import { CHAT_RULES, KEY_CHOICES, OVERLAY_STYLE, SCENE_CHOICES, SEAT_SETTINGS } from './store/settings.store.ts';
import { openStore, type Store } from './store/store.ts';

export interface StudioOptions {
  readonly dataDir: string;
  readonly version: string;
  /** null: that of the run that is taken up again, else rehearsal. */
  readonly mode: Mode | null;
  /** Opens a new run whatever was on before; refused (`live-show-on`) while that is a live show. */
  readonly afresh?: boolean;
  /** A run sheet to import and open; null: the run or sheet that was open last, else the sample. */
  readonly sheet: SheetFile | null;
  readonly obs: { readonly url: string; readonly password: string | null } | null;
  /** The gateway that a live run acts through, from the command line; absent or null: the one that a producer has set up, else a person. */
  readonly gateway?: { readonly url: string; readonly token: string } | null;
  /** Where the host keeps secrets safe; without it, they last as long as the studio. */
  readonly secrets?: Readonly<Record<SecretName, SecretPlace>>;
  /** Where OBS keeps its configuration; where it usually does when not given. */
  readonly obsConfigDirs?: readonly string[];
  readonly log: Log;
  /** The real clock unless a run is to be faster than it. */
  readonly clock?: StudioClock;
}

export interface Studio {
  readonly seats: Seats;
  readonly keys: Keys & { ticket(role: Role): string };
  readonly runs: Runs;
  /** Entries of the current run's as-run log from `fromSeq` on, oldest first. */
  readLog(fromSeq: number, limit: number): readonly Entry[];
  /** Tells the studio where its screens are served, so that OBS's browser source finds the overlay page. */
  servedAt(address: string): void;
  close(): Promise<void>;
}

/** Long enough for a person to come back from lunch to the address in the terminal. */
const TICKET_LIFE = minutes(12 * 60);
const LOG_TAIL = 200;

/** Opens the store, takes up the run that was on, else opens one. Fails with the store's codes, or `sheet-refused`. */
export async function createStudio(options: StudioOptions): Promise<Result<Studio>> {
  const { log, dataDir } = options;
  const opened = openStore(dataDir, { report: (problem) => log.warn(problem.code, problem.detail) });
  if (!opened.ok) return opened;
  const store = opened.value;
  const clock = options.clock ?? realClock();
  let address: string | null = null;
  let kept: string | null = null;
  /** One key for as long as the studio runs: OBS loads the page anew whenever its address changes. It opens nothing but the picture. */
  const overlayKey = () => (kept ??= sessionOf(store, ticket('overlay')));
  /** The viewers' language is the sheet's; the operator's is a setting. */
  let sheetLanguage: () => RunSheet['language'] = () => 'zh-CN';
  const ticket = (role: Role) => store.sessions.createTicket(role, { livesFor: TICKET_LIFE });

  const cards = createCardRenderer({ directory: join(dataDir, 'cards'), images: join(dataDir, 'images') });
  const configDirs = options.obsConfigDirs ?? obsConfigDirs(process.platform, process.env);
  const obs = createObsPort({
    configDirs,
    sceneChoices: {
      get: () => store.settings.get(SCENE_CHOICES),
      set: (choices) => store.settings.set(SCENE_CHOICES, choices),
    },
    renderCards: cards,
    stateDir: join(dataDir, 'obs'),
    images: join(dataDir, 'images'),
    screenshots: join(dataDir, 'screenshots'),
    log,
    now: () => clock.now(),
    language: () => sheetLanguage(),
    overlayStyle: () => store.settings.get(OVERLAY_STYLE),
    overlayUrl: () => (address === null ? null : `${address}/overlay#t=${overlayKey()}`),
  });
  const simulated = createSimulatedObs({
    shelf: new CardShelf(cards, () => ({ language: sheetLanguage(), style: store.settings.get(OVERLAY_STYLE) })),
    now: () => clock.now(),
  });
  const checks = createCheckThread();
  const edits = createEditDesk({
    store,
    now: Date.now,
    isHere: (person) => seats.isHere(person),
    onAir: (sheetId) => segmentOnAir(shows.current, sheetId),
    publish(edit) {
      seats.edited(edit);
      checks.edited(edit);
      if (edit.sheetId === shows.current.plan.sheet.id && touchesScenes(edit.op)) shows.scenesEdited();
    },
  });
  const gateway = createGatewayLink(log, () => clock.now());
  const hereGateway = createHereGateway(join(dataDir, 'gateway'), log);
  const gatewayDesk = createGatewayDesk({
    settings: store.settings,
    link: gateway,
    given: options.gateway ?? null,
    place: options.secrets?.gateway ?? null,
    here: createHereDesk({
      settings: store.settings,
      link: gateway,
      gateway: hereGateway,
      place: options.secrets?.shop ?? null,
    }),
    isActing: () => isActing(shows.current) && gateway.view.state !== 'off',
    probe: (url, token) => probeGateway(url, token, () => clock.now()),
  });
  gatewayDesk.expect();
  const runs = openRuns({
    store,
    openSheet: edits.plan,
    guards: () => guardsOf(store.settings),
    clock,
    log,
    obs,
    simulated,
    liveCommerce: () => gatewayCommerce(gateway),
    personsWords: createPersonsWords(gateway, log),
    dataDir,
    sheet: options.sheet,
    mode: options.mode,
    afresh: options.afresh === true,
  });
  if (!runs.ok) {
    await obs.dispose();
    store.close();
    return runs;
  }
  const shows = runs.value;
  const desk = createObsDesk({
    settings: store.settings,
    configDirs,
    picture: () => shows.current.picture,
    password: rememberPassword(options.secrets?.obs ?? null),
  });
  sheetLanguage = () => shows.current.plan.sheet.language;

  const seats = createSeats({
    snapshot: (role) =>
      snapshotFor(role, { store, runs: shows, clock, gateway: gatewayDesk.view, version: options.version }),
    now: () => clock.now(),
    handle: (request, by) => handle(request, by),
    copy: edits.copy,
    showsSheet: () => shows.current.plan.sheet.id,
    lines: () => chat.lines,
    watchers(stream, count) {
      if (stream === 'figures') figures.watchers(count);
      else if (stream === 'chat' || stream === 'chat-desk') chat.watchers(stream, count);
      else monitor.watchers(stream, count);
    },
  });
  const monitor = createMonitor(() => shows.current.picture, {
    program: (image) => seats.show({ t: 'program', image }),
    preview: (image) => seats.show({ t: 'preview', image }),
    meters: (inputs) => seats.show({ t: 'meters', inputs }),
  });
  const overheard = createOverheard((events, missed) => {
    figures.hear(events, missed);
    roomWatch.hear(events);
  });
  const figures = createFiguresDesk({
    store,
    runId: () => shows.current.loop.state.runId,
    now: () => clock.now(),
    show: (view) => seats.show({ t: 'figures', view }),
    wake: overheard.wake,
    log,
  });
  const roomWatch = createRoomWatch({
    run: () => ({ loop: shows.current.loop, sheet: shows.current.plan.sheet }),
    now: () => clock.now(),
  });
  gateway.onView(figures.line);
  // What a real room does is no figure of a rehearsal.
  gateway.onEvents((events, { missed }) => {
    if (shows.current.loop.state.mode !== 'live') return;
    figures.hear(events, missed ?? 0);
    roomWatch.hear(events);
  });
  shows.onEntries((entries) => seats.tell({ t: 'facts', entries }));
  shows.onEntries(figures.entries);
  shows.onEntries((entries) => chat.follow(entries));
  shows.onView((view) => seats.tell({ t: 'obs', view }));
  gatewayDesk.onView((view) => seats.tell({ t: 'gateway', view }));
  shows.onOpened(() => {
    seats.resync();
    monitor.moved();
    figures.moved();
    roomWatch.moved();
    chat.moved();
  });

  const compliance = createComplianceDesk(store.settings, randomUUID);
  const preflight = createPreflightDesk({
    dataDir,
    run: () => shows.current,
    plan: edits.plan,
    settings: () => settingsOf(store),
    matcher: compliance.matcher,
    terms: compliance.terms,
    thread: checks,
    gateway: () => gatewayDesk.view,
    drawCards: () => cards.warmUp(),
    now: () => clock.now(),
  });
  const chat = createChatDesk({
    dataDir,
    run: () => shows.current,
    // A rehearsal is not given the line to a real room.
    room: (mode) =>
      mode === 'live'
        ? gatewayRoom(gateway, () => clock.now())
        : overheard.wrap(
            simulatedRoom({
              language: shows.current.plan.sheet.language,
              links: shows.current.plan.sheet.products.length,
              show: () => ({ sheet: shows.current.plan.sheet, state: shows.current.loop.state }),
              seed: Date.now() % 1_000_000_007,
              now: () => clock.now(),
            }),
          ),
    past: (runId) => store.journal.chatFacts(runId),
    rules: () => store.settings.get(CHAT_RULES),
    ask: (command, by) => askShow(command, { ...by, role: 'moderator' }),
    showLines: () => seats.showLines(),
    show: (message) => seats.show(message),
    newId: randomUUID,
    now: () => clock.now(),
    setRules(change) {
      store.settings.set(CHAT_RULES, { ...store.settings.get(CHAT_RULES), ...change });
      seats.tell({ t: 'settings', settings: settingsOf(store) });
    },
  });
  const readLog = (fromSeq: number, limit: number) =>
    store.journal.read(shows.current.loop.state.runId, fromSeq, limit);

  const shelf = createShelf(store.sheets, () => shows.current.plan.sheet.id);

  async function askShow(command: ShowCommand | DeskCommand, by: Seated): Promise<Result<unknown>> {
    const { loop } = shows.current;
    if (isDeskCommand(command)) return loop.handle(command, by.name, by);
    const passed = passNote(command, (text) => compliance.check(text, aboutNow(loop.state)));
    if (!passed.ok) return passed;
    const started = passStart(passed.value, loop.state.mode, preflight.blocks);
    if (!started.ok) return started;
    const done = loop.handle(started.value, by.name, by);
    // Whoever asked hears of it when it is on the disk.
    await loop.settled();
    return done;
  }

  async function handle(request: Request, by: Seated): Promise<Result<unknown>> {
    if (!isStudioRequest(request)) return askShow(request, by);
    return answered(log, request.type, () =>
      answerRequest(
        {
          picture: shows.current.picture,
          compliance,
          figures,
          preflight,
          gateway: gatewayDesk,
          imports: {
            answer: (one) => imports.answer(one, by),
            take: (name, bytes) => imports.take(name, bytes, by),
          },
          products: (one) => products.answer(one, by),
          chat: (one) => chat.answer(one, by),
          edit: (one) => answerEdit(edits, shelf, one, by),
          listSheets: () => ({ sheets: [...store.sheets.list()] }),
          openRun: (sheetId, mode) => shows.open(sheetId, mode),
          readLog,
          ticket,
          screenFault: (screen, message) => log.warn('screen-fault', { seat: by.name, screen, message }),
          importSample: (language) => ok(importSheet(store.sheets, sampleFile(language))),
          about: () => ({ version: options.version, dataDir, node: process.version, platform: process.platform }),
          setSettings(change) {
            store.settings.set(SEAT_SETTINGS, { ...store.settings.get(SEAT_SETTINGS), ...change });
            seats.tell({ t: 'settings', settings: settingsOf(store) });
          },
          setGuards(patch) {
            const done = setGuards(store.settings, shows.current, patch, by.name);
            seats.tell({ t: 'settings', settings: settingsOf(store) });
            return done;
          },
          setOverlayStyle(style) {
            store.settings.set(OVERLAY_STYLE, style);
            seats.tell({ t: 'settings', settings: settingsOf(store) });
            shows.current.picture.restyle();
          },
          setKeys(keys) {
            store.settings.set(KEY_CHOICES, keys);
            seats.tell({ t: 'settings', settings: settingsOf(store) });
          },
          connectObs: desk.connect,
          disconnectObs: desk.disconnect,
          findObs: desk.find,
          connectLocalObs: desk.connectLocal,
        },
        request,
      ),
    );
  }

  // Whoever names a sheet, an OBS or a mode on the command line is not here for the first time.
  if (options.sheet || options.obs || options.mode)
    store.settings.set(SEAT_SETTINGS, { ...store.settings.get(SEAT_SETTINGS), welcomed: true });
  const sheetsOfImports = importShelf(store.sheets, edits);
  const imports = createImportDesk({ shelf: sheetsOfImports, memory: mappingMemory(store.settings) });
  const products = createProductDesk({
    products: store.products,
    images: openImageStore(join(dataDir, 'images')),
    shelf: sheetsOfImports,
    startThread: startImportThread,
  });

  const place = await chat.place();
  if (place !== null) gateway.resume(place);
  gatewayDesk.again();
  if (options.obs) desk.connect(options.obs.url, options.obs.password);
  else if (shows.current.loop.state.phase !== 'ready') await desk.again();
  // A font that can't be read costs the cards, not the show.
  cards.warmUp().catch((error: unknown) => log.warn('cards-not-ready', { error: String(error) }));
  return ok({
    seats,
    keys: keysOf(store, ticket),
    runs: shows,
    readLog,
    servedAt: (at) => void (address = at),
    async close() {
      monitor.dispose();
      roomWatch.dispose();
      figures.dispose();
      imports.dispose();
      checks.close();
      seats.close();
      await chat.close();
      await shows.dispose();
      gateway.dispose();
      await hereGateway.stop();
      await obs.dispose();
      await simulated.dispose();
      // A card that is still being written would come after the end.
      await cards.idle();
      store.close();
    },
  });
}

function segmentOnAir({ loop, plan }: CurrentRun, sheetId: string): string | null {
  const { phase, onAir } = loop.state;
  const isOn = phase === 'running' || phase === 'paused';
  return isOn && plan.sheet.id === sheetId ? (onAir?.segment.id ?? null) : null;
}

/** Whether this run's coupons and pops go to a platform. */
function isActing({ loop: { state } }: CurrentRun): boolean {
  return state.mode === 'live' && (state.phase === 'running' || state.phase === 'paused');
}

function settingsOf({ settings }: Store): Settings {
  return {
    ...settings.get(SEAT_SETTINGS),
    overlayStyle: settings.get(OVERLAY_STYLE),
    keys: settings.get(KEY_CHOICES),
    chat: settings.get(CHAT_RULES),
  };
}

function sessionOf(store: Store, fresh: string): string {
  const redeemed = store.sessions.redeem(fresh);
  if (!redeemed.ok) throw new Error(`A ticket that was just made is not good: ${redeemed.code}`);
  return redeemed.value.session;
}

function keysOf(store: Store, ticket: (role: Role) => string): Studio['keys'] {
  return {
    ticket,
    find: (session) => store.sessions.find(session),
    redeem(secret) {
      const redeemed = store.sessions.redeem(secret);
      return redeemed.ok ? redeemed.value : null;
    },
  };
}

interface Known {
  readonly store: Store;
  readonly runs: Runs;
  readonly clock: StudioClock;
  readonly gateway: GatewayView;
  readonly version: string;
}

/** The overlay page knows the picture and nothing that is still to come: its key lies in OBS's settings. */
function snapshotFor(role: Role, { store, runs, clock, gateway, version }: Known): Snapshot {
  const { loop, plan, picture } = runs.current;
  const { sheet, revision } = plan;
  const { state } = loop;
  const outsider = role === 'overlay';
  return {
    sheet: outsider ? { ...sheet, segments: [], products: [] } : sheet,
    revision,
    state: outsider ? pictureAlone(state) : state,
    obs: picture.view,
    gateway: outsider ? GATEWAY_OFF : gateway,
    settings: settingsOf(store),
    log: outsider ? [] : store.journal.read(state.runId, Math.max(1, state.seq - LOG_TAIL + 1), LOG_TAIL),
    now: clock.now(),
    version,
  };
}

function pictureAlone({ runId, mode, seq, phase, dayStart, wallOffset, picture }: ShowState): ShowState {
  return { ...blankState(runId, dayStart), mode, seq, phase, wallOffset, picture };
}
