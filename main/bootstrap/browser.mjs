// Opens the browser host in a window of its own: Chromium, Chrome or Edge in app mode, where there is a display.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser to open, or null when there is no display or no Chromium. */
export function findBrowser(env = process.env, platform = process.platform, exists = existsSync) {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return null;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name))),
    ...(ELSEWHERE[platform] ?? []),
  ];
  return candidates.find((path) => exists(path)) ?? null;
}

/** Wide enough for the console's three columns; a person's own size is remembered by the browser from then on. */
const WINDOW = '--window-size=1440,900';

/** What the browser is started with. Root needs --no-sandbox: Chromium refuses to start otherwise. */
export function browserArguments(url, isRoot) {
  return [`--app=${url}`, WINDOW, '--no-first-run', '--no-default-browser-check', ...(isRoot ? ['--no-sandbox'] : [])];
}

/** Opens `url` and lets the browser live its own life: closing its window never ends a run. */
export function openBrowser(browser, url) {
  const child = spawn(browser, browserArguments(url, process.getuid?.() === 0), { detached: true, stdio: 'ignore' });
  child.on('error', () => {}); // the address stands printed; a person can open it
  child.unref();
}
