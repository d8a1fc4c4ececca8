/** The desktop shell: puts its small parts together with Electron's objects. The only file that takes them from electron. */
import * as electron from 'electron';
import { installShell } from './shell.ts';
import { STUDIO_SCHEME } from './scheme.ts';

const { app, protocol, crashReporter, Menu } = electron;

// Before ready: the sandbox for all pages (root on Linux must start without one, and says so by the switch), our scheme, and crash
// dumps that are never uploaded.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([STUDIO_SCHEME]);
crashReporter.start({ uploadToServer: false });
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);

void installShell(electron);
