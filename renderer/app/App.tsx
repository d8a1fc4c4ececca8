/** One page, many screens. What is drawn depends on the address and on how far the seat has come. */
import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Snapshot } from '../../core/contract/messages.ts';
import type { Language } from './locales.ts';
import { speak } from './i18n.ts';
import { goTo, screenOf, useScreen } from './route.ts';
import { SCREENS, type Screen } from './screens.ts';
import { ScreenFault } from './ScreenFault.tsx';
import { SeatContext, type Seat } from './seat.ts';
import { Toasts } from '../ui/Toasts.tsx';
import styles from './App.module.css';

const DRAWN = Object.fromEntries(
  (Object.keys(SCREENS) as readonly Screen[]).map((screen) => [screen, lazy(SCREENS[screen].load)]),
) as unknown as Readonly<Record<Screen, ReturnType<typeof lazy>>>;

/** Begins to fetch a screen's code, so that it is there when the studio answers. */
export function fetchScreen(screen: Screen): void {
  void SCREENS[screen].load();
}

export interface AppProps {
  /** Null until the first port is open. */
  readonly seat: Seat | null;
  readonly refused: boolean;
}

/** The page. The policy forbids style elements, so the kit's parts are told not to make any. */
export function App({ seat, refused }: AppProps) {
  const screen = useScreen();
  const { kit: Kit } = DRAWN;
  return (
    <CSPProvider disableStyleElements>
      <Suspense fallback={<Shell />}>
        {screen === 'kit' ? (
          <Kit />
        ) : refused ? (
          <Refused />
        ) : seat === null ? (
          <Shell />
        ) : (
          <Seated seat={seat} screen={screen} />
        )}
      </Suspense>
      <Toasts />
    </CSPProvider>
  );
}

function Seated({ seat, screen }: { readonly seat: Seat; readonly screen: Screen }) {
  const language: Language | undefined = useStore(seat.store, ({ view }) => view.snapshot?.settings.language);
  const mode = useStore(seat.store, ({ view }) => view.snapshot?.state.mode);
  const role = useStore(seat.store, ({ view }) => view.role);
  const isFirst = useStore(seat.store, ({ view }) => view.snapshot !== null && isFirstRun(view.snapshot));
  useEffect(() => {
    if (language) void speak(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['mode'] = mode ?? 'rehearsal';
  }, [mode]);
  // A moderator begins at the chat; the console is one press away.
  useEffect(() => {
    if (role === 'moderator' && screenOf(location) === 'console') goTo('chat');
  }, [role]);
  if (mode === undefined) return <Shell />;
  // An anchor's seat has no console to show: its address may have been typed without the path.
  const first = isFirst && role === 'producer' && screen === 'console';
  const shown = role === 'anchor' ? 'anchor' : first ? 'welcome' : screen;
  const Shown = DRAWN[shown];
  return (
    <SeatContext value={seat}>
      <ScreenFault
        key={shown}
        onFault={(message) =>
          void seat.replica.request({ type: 'seat.fault', screen: shown, message: message.slice(0, 2_000) })
        }
      >
        <Shown />
      </ScreenFault>
    </SeatContext>
  );
}

/** The first run is offered before a show, never over one. */
function isFirstRun({ settings, state }: Snapshot): boolean {
  return !settings.welcomed && state.phase === 'ready';
}

/** The same that the page shows before its code: nothing jumps when the code takes over. */
function Shell() {
  return (
    <div className="shell" aria-busy="true">
      <header>Anchor Studio</header>
      <div />
      <div />
      <div />
    </div>
  );
}

function Refused() {
  const { t } = useTranslation();
  return (
    <main className={styles['refused']}>
      <h1>{t('common.link.refused')}</h1>
      <p>{t('common.link.refusedHow')}</p>
    </main>
  );
}
