/** What each action does, for one seat. Buttons, keys, pedals, global keys and the palette all come here. */
import i18next from 'i18next';
import { standingBy } from '../../core/show/show.standing.ts';
import { goTo } from '../app/route.ts';
import { askOf, type Ask, type Seat } from '../app/seat.ts';
import { setTheme, theme, THEMES } from '../app/theme.ts';
import { chatHands, chatReady, chatRun } from '../features/chat/chat.hands.ts';
import { consoleStore, type Tab } from '../features/console/console.store.ts';
import { layoutStore, nextPreset } from '../features/console/layout.store.ts';
import { openAnchor } from '../features/frame/openAnchor.ts';
import { openMonitor } from '../features/frame/openMonitor.ts';
import { disarm, press } from '../ui/arm.ts';
import { isAnchorAction, type ActionId } from './actions.ts';
import { armedCue, awaitedCue, cueToArm, firstWaiting, isChatAction, isReady } from './actions.ready.ts';
import { createPresses, type Presses } from './presses.ts';

/** Everything that can be done at this seat. */
export interface Desk {
  readonly presses: Presses;
  readonly run: (id: ActionId) => void;
  /** Whether it would do anything now. */
  readonly ready: (id: ActionId) => boolean;
}

const desks = new WeakMap<Seat, Desk>();

/** The desk of a seat: always the same one. */
export function deskOf(seat: Seat): Desk {
  let desk = desks.get(seat);
  if (desk === undefined) desks.set(seat, (desk = createDesk(seat)));
  return desk;
}

function createDesk(seat: Seat): Desk {
  const ask = askOf(seat);
  const presses = createPresses(seat.replica, ask);
  const ready = (id: ActionId) => {
    const { snapshot } = seat.replica.view();
    return snapshot !== null && isReady(id, { snapshot, selected: consoleStore.getState().selected, chat: chatReady });
  };
  const run = (id: ActionId) => {
    if (ready(id) || id === 'go') perform(id, seat, ask, presses);
  };
  return { presses, ready, run };
}

function perform(id: ActionId, seat: Seat, ask: Ask, presses: Presses): void {
  const { snapshot } = seat.replica.view();
  if (snapshot === null || isAnchorAction(id)) return;
  if (isChatAction(id)) {
    // Nobody is there to do it: the desk comes up and does.
    if (chatHands.getState().hands === null) show('chat');
    return chatRun(id);
  }
  switch (id) {
    case 'go':
      return presses.go();
    case 'select-up':
      return select(seat, -1);
    case 'select-down':
      return select(seat, 1);
    case 'jump': {
      const { selected } = consoleStore.getState();
      if (selected !== null) presses.jump(selected);
      return;
    }
    case 'pause':
      return presses.pauseOrResume();
    case 'lengthen':
      return presses.extend(1);
    case 'shorten':
      return presses.extend(-1);
    case 'end':
      return press('end', presses.end);
    case 'note':
      return document.getElementById('note-to-anchor')?.focus();
    case 'arm': {
      // Where one waits for the second person, that person's field comes first.
      const awaited = awaitedCue(snapshot);
      if (awaited) return document.querySelector<HTMLElement>(`[name="confirm-${CSS.escape(awaited.id)}"]`)?.focus();
      const cue = cueToArm(snapshot);
      if (cue) void ask({ type: 'arm', cueId: cue.id });
      return;
    }
    case 'disarm': {
      const cue = armedCue(snapshot);
      if (cue) void ask({ type: 'disarm', cueId: cue.id });
      return;
    }
    case 'skip': {
      const standing = standingBy(snapshot.state, snapshot.sheet);
      if (standing.kind === 'cue') void ask({ type: 'skip', cueId: standing.cueId });
      return;
    }
    case 'confirm':
      return settle('confirmed');
    case 'refuse':
      return press('refuse', () => settle('refused'));
    case 'clear':
      return presses.clear();
    case 'restore':
      return void ask({ type: 'restore' });
    case 'tab-log':
      return show('log');
    case 'tab-chat':
      return show('chat');
    case 'open-chat':
      return goTo('chat');
    case 'tab-obs':
      return show('obs');
    case 'tab-sheets':
      return show('sheets');
    case 'palette':
      return consoleStore.setState((state) => ({ paletteShown: !state.paletteShown, typed: '' }));
    case 'open-anchor':
      return void openAnchor(ask);
    case 'open-monitor':
      return void openMonitor(ask);
    case 'open-figures':
      return goTo('figures');
    case 'figures-csv':
      // Fetched when it is wanted: most evenings it is not.
      return void import('../features/figures/saveCsv.ts').then(({ saveFigures }) => saveFigures(ask));
    case 'help':
      return consoleStore.setState((state) => ({ keysShown: !state.keysShown }));
    case 'keys':
      return goTo('keys');
    case 'settings':
      return goTo('settings');
    case 'layout':
      return layoutStore.setState(nextPreset);
    case 'theme':
      return setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length] ?? 'dark');
    case 'language':
      return void ask({ type: 'settings.set', language: i18next.language === 'en' ? 'zh-CN' : 'en' });
    case 'release':
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      disarm();
      return consoleStore.setState({ selected: null, keysShown: false, paletteShown: false });
    default:
      id satisfies never;
  }

  function settle(status: 'confirmed' | 'refused'): void {
    const waiting = snapshot && firstWaiting(snapshot);
    if (waiting) void ask({ type: 'settle', actionId: waiting.id, status, detail: '' });
  }
}

function show(tab: Tab): void {
  goTo('console');
  consoleStore.setState({ tab });
}

function select(seat: Seat, by: 1 | -1): void {
  const { snapshot } = seat.replica.view();
  const segments = snapshot?.sheet.segments ?? [];
  const from = consoleStore.getState().selected ?? snapshot?.state.onAir?.segment.id;
  const index = segments.findIndex((segment) => segment.id === from);
  const next = segments[Math.max(0, Math.min(segments.length - 1, index === -1 ? 0 : index + by))];
  if (next) consoleStore.setState({ selected: next.id });
}
