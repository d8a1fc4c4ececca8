/** One page, three screens. What is drawn depends on the address and on how far the seat has come. */
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Language } from './locales.ts';
import { speak } from './i18n.ts';
import type { Screen } from './route.ts';
import { SeatContext, type Seat } from './seat.ts';
import styles from './App.module.css';

const LOAD = {
  console: () => import('../features/console/Console.tsx').then((one) => ({ default: one.Console })),
  anchor: () => import('../features/anchor/Anchor.tsx').then((one) => ({ default: one.Anchor })),
  kit: () => import('../features/kit/Kit.tsx').then((one) => ({ default: one.Kit })),
} as const;
const Console = lazy(LOAD.console);
const Anchor = lazy(LOAD.anchor);
const Kit = lazy(LOAD.kit);

/** Begins to fetch a screen's code, so that it is there when the studio answers. */
export function fetchScreen(screen: Screen): void {
  void LOAD[screen]();
}

export interface AppProps {
  readonly screen: Screen;
  /** Null until the first port is open. */
  readonly seat: Seat | null;
  readonly refused: boolean;
}

/** The page. */
export function App({ screen, seat, refused }: AppProps) {
  return (
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
  );
}

function Seated({ seat, screen }: { readonly seat: Seat; readonly screen: Screen }) {
  const language: Language | undefined = useStore(seat.store, ({ view }) => view.snapshot?.settings.language);
  const mode = useStore(seat.store, ({ view }) => view.snapshot?.state.mode);
  const role = useStore(seat.store, ({ view }) => view.role);
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['mode'] = mode ?? 'rehearsal';
  }, [mode]);
  if (mode === undefined) return <Shell />;
  // An anchor's seat has no console to show: its address may have been typed without the path.
  const shown = role === 'anchor' ? 'anchor' : screen;
  return <SeatContext value={seat}>{shown === 'anchor' ? <Anchor /> : <Console />}</SeatContext>;
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
