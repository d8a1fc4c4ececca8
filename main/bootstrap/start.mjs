// `npm start`: brings what is missing, builds, and opens the studio: in Electron's window when its binary is at hand, else in the browser.
import { openBrowser, findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { findElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { findNode } from './node24.mjs';
import { inProject, runMain, say } from './paths.mjs';
import { callersFolder, runAs } from './run.mjs';

const USAGE = `npm start -- [options]
  --sheet FILE             run sheet to open (default: the one opened last, else the Chinese sample)
  --data DIR               data folder
  --port N                 port of the browser host on 127.0.0.1, 0 for any free one (default: 7788, or any free one)
  --headless               open nothing; print one JSON line with address and one-time token
  --obs URL                drive this OBS, e.g. ws://127.0.0.1:4455
  --obs-password-env NAME  environment variable that holds OBS's password
  --gateway URL            act on the selling platform through this gateway (npm run gateway)
  --gateway-token-env NAME environment variable that holds the token of the gateway's room
  --mode live|rehearsal    live reaches real ports, rehearsal only simulators`;
const ADDRESS = /^Anchor Studio: (\S+)$/m;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return say(USAGE);
  await ensureInstalled();
  const node = findNode();
  ensureBuilt(node);
  if (args.includes('--headless')) return browserHost(node, args);
  const electron = findElectron();
  if ('path' in electron) return desktop(node, electron.path, args);
  say(electron.missing);
  return browserHost(node, args);
});

async function desktop(node, electron, args) {
  const { buildDesktop } = await import('./electronBuild.mjs');
  buildDesktop(node);
  // Chromium, and so Electron, refuses to start as root with its sandbox.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await runAs(electron, [...root, inProject(), ...args], { cwd: callersFolder() });
}

/** Runs the studio under plain Node. Its stdout goes through untouched; the address in it is opened in a window when there can be one. */
function browserHost(node, args) {
  const browser = args.includes('--headless') ? null : findBrowser();
  return runAs(node, [inProject('main', 'studio', 'cli.ts'), 'start', ...args], {
    cwd: callersFolder(),
    stdio: ['inherit', browser ? 'pipe' : 'inherit', 'inherit'],
    onChild: (child) => child.stdout && openOnAddress(child.stdout, browser),
  });
}

function openOnAddress(stdout, browser) {
  let said = '';
  stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (said === null) return;
    said += chunk;
    const address = ADDRESS.exec(said)?.[1];
    if (!address) return;
    said = null;
    openBrowser(browser, address);
  });
}
