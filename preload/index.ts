/**
 * Runs before the page, in the sandbox: puts the bridge of bridge.ts on `window`. Lean on purpose, since every window pays for it; what a
 * page says is checked by the one who receives it.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeRefusal, DesktopView, StudioBridge } from './bridge.ts';
import type { Result } from '../core/result.ts';
import { CHANNELS, GLOBAL_KEY_CHANNEL, PORT_CHANNEL, type Channel } from './channels.ts';
import { createPipes } from './pipes.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'] as const;
const ask = <T = Record<string, never>>(channel: Channel, argument?: unknown) =>
  ipcRenderer.invoke(channel, argument) as Promise<Result<T, BridgeRefusal>>;

const pipes = createPipes((ticket) => ask(CHANNELS.connect, ticket).then((result) => result.ok));
ipcRenderer.on(PORT_CHANNEL, (event, ticket: number) => {
  const [raw] = event.ports;
  if (raw) pipes.deliver(ticket, raw);
});

const bridge: StudioBridge = {
  platform: PLATFORMS.find((name) => name === process.platform) ?? 'other',
  version: argumentOf('studio-version') ?? '',
  view: viewOf(argumentOf('studio-view')),
  connect: pipes.connect,
  openAnchorWindow: () => ask(CHANNELS.openAnchorWindow),
  openMonitorWindow: () => ask(CHANNELS.openMonitorWindow),
  setGlobalKeys: (keys) =>
    ask(
      CHANNELS.setGlobalKeys,
      keys.map(({ chord, action }) => ({ chord: String(chord), action: String(action) })),
    ),
  onGlobalKey(listener) {
    const hear = (_event: unknown, action: string) => listener(action);
    ipcRenderer.on(GLOBAL_KEY_CHANNEL, hear);
    return () => void ipcRenderer.off(GLOBAL_KEY_CHANNEL, hear);
  },
  openExternal: (url) => ask(CHANNELS.openExternal, String(url)),
  savePdf: ({ name, landscape }) => ask(CHANNELS.savePdf, { name: String(name), landscape: Boolean(landscape) }),
};

contextBridge.exposeInMainWorld('anchorStudio', bridge);

/** A value that the shell gave this window when it made it. */
function argumentOf(name: string): string | null {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? null;
}

function viewOf(name: string | null): DesktopView {
  return name === 'anchor' || name === 'monitor' ? name : 'console';
}
