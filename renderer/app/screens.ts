/**
 * The screens of the product: one line each. A new screen is a folder in `features`, a line here, and its name in
 * `common.screen.<id>`; docs/how-to-make-a-screen.md tells the rest.
 */
import type { ComponentType } from 'react';

/** What a page must know of a screen before its code is there. */
export interface ScreenEntry {
  /** Fetches the code: each screen is a chunk of its own. */
  readonly load: () => Promise<{ default: ComponentType }>;
  /** Offered in the top line of every producer's screen. */
  readonly inNav: boolean;
}

export const SCREENS = {
  console: {
    load: () => import('../features/console/Console.tsx').then((one) => ({ default: one.Console })),
    inNav: true,
  },
  editor: {
    load: () => import('../features/editor/Editor.tsx').then((one) => ({ default: one.Editor })),
    inNav: true,
  },
  chat: {
    load: () => import('../features/chat/Chat.tsx').then((one) => ({ default: one.Chat })),
    inNav: true,
  },
  preflight: {
    load: () => import('../features/preflight/Preflight.tsx').then((one) => ({ default: one.Preflight })),
    inNav: true,
  },
  figures: {
    load: () => import('../features/figures/Figures.tsx').then((one) => ({ default: one.Figures })),
    inNav: true,
  },
  anchor: {
    load: () => import('../features/anchor/Anchor.tsx').then((one) => ({ default: one.Anchor })),
    inNav: false,
  },
  settings: {
    load: () => import('../features/settings/Settings.tsx').then((one) => ({ default: one.Settings })),
    inNav: false,
  },
  welcome: {
    load: () => import('../features/welcome/Welcome.tsx').then((one) => ({ default: one.Welcome })),
    inNav: false,
  },
  monitor: {
    load: () => import('../features/monitor/MonitorScreen.tsx').then((one) => ({ default: one.MonitorScreen })),
    inNav: false,
  },
  import: {
    load: () => import('../features/import/Import.tsx').then((one) => ({ default: one.Import })),
    inNav: false,
  },
  callsheet: {
    load: () => import('../features/callsheet/CallSheetScreen.tsx').then((one) => ({ default: one.CallSheetScreen })),
    inNav: false,
  },
  keys: { load: () => import('../features/keys/Keys.tsx').then((one) => ({ default: one.Keys })), inNav: false },
  kit: { load: () => import('../features/kit/Kit.tsx').then((one) => ({ default: one.Kit })), inNav: false },
} as const satisfies Readonly<Record<string, ScreenEntry>>;

export type Screen = keyof typeof SCREENS;

/** The screens between which a producer goes to and fro, in the order of the top line. */
export const NAV_SCREENS = (Object.keys(SCREENS) as readonly Screen[]).filter((screen) => SCREENS[screen].inNav);

/** Whether a name is a screen's. */
export function isScreen(name: string): name is Screen {
  return Object.hasOwn(SCREENS, name);
}
