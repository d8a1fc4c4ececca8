/** What the shell was started with. The same words as the command line of the browser host. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface DesktopOptions {
  readonly data: string | null;
  readonly sheet: string | null;
  /** null: as the data says. */
  readonly mode: 'live' | 'rehearsal' | null;
  readonly obs: { readonly url: string; readonly password: string | null } | null;
  /** The gateway's room that a live run acts through. */
  readonly gateway: { readonly url: string; readonly token: string } | null;
  readonly port: number;
}

const MODES = ['live', 'rehearsal'] as const;
/** The browser host's port too. */
const PORT = 7788;

/**
 * Reads the arguments after the program. Chromium's own switches stand among them, so what is not known is left alone. The password
 * comes from the environment, since others can read a command line. Paths are taken from `cwd`.
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): DesktopOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      sheet: { type: 'string' },
      mode: { type: 'string' },
      obs: { type: 'string' },
      'obs-password-env': { type: 'string' },
      gateway: { type: 'string' },
      'gateway-token-env': { type: 'string' },
      port: { type: 'string' },
    },
  });
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const path = (name: string) => {
    const given = text(name);
    return given === null ? null : resolve(cwd, given);
  };
  const url = text('obs');
  const secret = (option: string) => env[text(option) ?? ''] || null;
  const gateway = text('gateway');
  return {
    data: path('data'),
    sheet: path('sheet'),
    mode: MODES.find((mode) => mode === text('mode')) ?? null,
    obs: url === null ? null : { url, password: secret('obs-password-env') },
    gateway: gateway === null ? null : { url: gateway, token: secret('gateway-token-env') ?? '' },
    port: portOf(text('port')),
  };
}

function portOf(text: string | null): number {
  const port = Number(text ?? PORT);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : PORT;
}
