/** The order in which the shell comes up. Each part is its own small file; here is only decided what meets what. */
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { SecretName } from '../studio/secretPlace.ts';
import { installCertificateRefusal } from './certificates.ts';
import { installCommands } from './commands.ts';
import { askLeave } from './dialogs.ts';
import { takeSingleInstance } from './instance.ts';
import { createLog, type Log } from './log.ts';
import { openLogFile } from './logFile.ts';
import { menuTemplate } from './menu.ts';
import { installNavigationGuard } from './navigation.ts';
import { readOptions } from './options.ts';
import { findPaths } from './paths.ts';
import { installPermissions } from './permissions.ts';
import { createPowerGuard } from './power.ts';
import { installRequestFilter } from './requests.ts';
import { installScheme } from './scheme.ts';
import { secretFile } from './secretFile.ts';
import { createSecrets, isProtected, type Secrets } from './secrets.ts';
import { installShutdown } from './shutdown.ts';
import { startStudio } from './startStudio.ts';
import { createScreens } from './screens.ts';
import { wordsFor } from './words.ts';

/** How long the studio may take to close its store before it is ended, ms. */
const PATIENCE = 5_000;

/** Brings the shell up. Everything before the first `await` happens before Electron is ready, which some parts need. */
export async function installShell(electron: typeof Electron): Promise<void> {
  const { app } = electron;
  const options = readOptions(process.argv.slice(1), process.env, process.cwd());
  const paths = findPaths(app, options.data);
  const log = openLog(paths.shell, app.isPackaged);
  const screens = createScreens(electron, paths, log);
  if (!takeSingleInstance(app, () => void screens.open('console'))) return;
  installNavigationGuard(app, log);
  installCertificateRefusal(app, log);
  process.on('uncaughtException', (error) => log('error', 'uncaught', { error: error.stack ?? String(error) }));

  await app.whenReady();
  const words = wordsFor(app.getLocale());
  const menu = menuTemplate(process.platform);
  if (menu) electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));
  const { defaultSession } = electron.session;
  installPermissions(defaultSession);
  installRequestFilter(defaultSession);
  installScheme(electron.protocol, paths.pages);

  const holdDisplay = createPowerGuard(electron.powerSaveBlocker);
  let running = false;
  const secretOf = (name: SecretName): Secrets =>
    createSecrets(electron.safeStorage, secretFile(join(paths.shell, `${name}.secret`)), process.platform);
  const studio = startStudio(electron, {
    options,
    paths,
    log,
    words,
    kept: {
      obs: await secretOf('obs').load(),
      gateway: await secretOf('gateway').load(),
      shop: await secretOf('shop').load(),
    },
    keepSecret: (name, secret) =>
      void secretOf(name)
        .keep(secret)
        .then((kept) => kept.ok || log('warn', kept.code)),
    keepsSecrets: isProtected(electron.safeStorage, process.platform),
    onRunning(on) {
      running = on;
      holdDisplay(on);
      screens.setRunning(on);
    },
  });
  const leave = installShutdown({
    app,
    platform: process.platform,
    running: () => running,
    confirm: () => askLeave(electron.dialog, words),
    letWindowsGo: screens.letGo,
    closeStudio: () => studio.close(PATIENCE),
    log,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  electron.powerMonitor.on('shutdown', leave);
  installCommands(electron, { screens, studio, log });
  app.on('activate', () => void screens.open('console'));
  screens.open('console');
}

function openLog(folder: string, quiet: boolean): Log {
  const echo = quiet ? null : (line: string) => void process.stderr.write(line);
  return createLog(openLogFile(join(folder, 'shell.log'), echo), Date.now);
}
