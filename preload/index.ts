/**
 * Runs before the page, in the sandbox: puts the bridge of bridge.ts on `window`. Lean on purpose, since every window pays for it; what a
 * page says is checked by the one who receives it.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeRefusal, DesktopView, StudioBridge } from './bridge.ts';
import type { Result } from '../core/result.ts';
import { CHANNELS, PORT_CHANNEL, type Channel } from './channels.ts';
import { createPagePort, type PagePort } from './pagePort.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'] as const;
const pipes = new Map<number, PagePort>();
let tickets = 0;

ipcRenderer.on(PORT_CHANNEL, (event, ticket: number) => {
  const [raw] = event.ports;
  if (raw) pipes.get(ticket)?.open(raw);
});

const ask = (channel: Channel, argument?: string | number) =>
  ipcRenderer.invoke(channel, argument) as Promise<Result<Record<string, never>, BridgeRefusal>>;

const bridge: StudioBridge = {
  platform: PLATFORMS.find((name) => name === process.platform) ?? 'other',
  version: argumentOf('studio-version') ?? '',
  view: viewOf(argumentOf('studio-view')),
  connect() {
    for (const old of pipes.values()) old.end();
    tickets += 1;
    const ticket = tickets;
    const pipe = createPagePort();
    pipes.set(ticket, pipe);
    pipe.port.onClose(() => void pipes.delete(ticket));
    // The shell answers when the port is on its way, however long the studio takes.
    void ask(CHANNELS.connect, ticket).then((result) => result.ok || pipe.end(), pipe.end);
    return pipe.port;
  },
  openAnchorWindow: () => ask(CHANNELS.openAnchorWindow),
  openExternal: (url) => ask(CHANNELS.openExternal, String(url)),
};

contextBridge.exposeInMainWorld('anchorStudio', bridge);

/** A value that the shell gave this window when it made it. */
function argumentOf(name: string): string | null {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? null;
}

function viewOf(name: string | null): DesktopView {
  return name === 'anchor' ? 'anchor' : 'console';
}
