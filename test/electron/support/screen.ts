/** A display of our own: Xvfb on a number that it chooses, so that nothing of another test or person is touched. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface Screen {
  /** e.g. `:7` */
  readonly display: string;
  close(): void;
}

/** Starts it. Rejects with a sentence when there is no Xvfb. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () =>
      reject(new Error('The desktop tests need Xvfb: install it with `apt-get install xvfb`.')),
    );
    server.once('exit', () => reject(new Error('Xvfb could not open a display.')));
    createInterface(server.stdio[3] as Readable).once('line', resolve);
  });
  return { display: `:${number.trim()}`, close: () => void server.kill() };
}
