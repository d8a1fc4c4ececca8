/** How every window is made. A snapshot test holds it: a line that loosens the sandbox is seen in review. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { DesktopView } from '../../preload/bridge.ts';

/** The pages' ground colour, so that nothing flashes white before the first paint. */
const GROUND = '#0c0d0f';
const SIZES = {
  console: { width: 1440, height: 900, minWidth: 1024, minHeight: 640 },
  anchor: { width: 1280, height: 800, minWidth: 640, minHeight: 400 },
  monitor: { width: 1280, height: 800, minWidth: 800, minHeight: 500 },
} as const satisfies Record<DesktopView, object>;

/**
 * Options for the window of a screen. `preload` is an absolute path; `area` is the part of the display that the window shall be in, null
 * for the system's choice, in device independent pixels.
 */
export function windowOptions(input: {
  readonly view: DesktopView;
  readonly preload: string;
  readonly version: string;
  readonly area: Rectangle | null;
  /** Developer tools, only while developing. */
  readonly devTools: boolean;
}): BrowserWindowConstructorOptions {
  const { view, area } = input;
  return {
    ...SIZES[view],
    ...(area && { x: area.x, y: area.y, width: area.width, height: area.height }),
    title: 'Anchor Studio',
    useContentSize: true,
    show: false,
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    webPreferences: {
      preload: input.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: input.devTools,
      // These are looked at while another window has the focus.
      backgroundThrottling: view === 'console',
      additionalArguments: [`--studio-view=${view}`, `--studio-version=${input.version}`],
    },
  };
}
