/** The studio in Electron's utility process: the product's way. Each window's port goes straight to it; main only hands it over. */
import type { UtilityProcess } from 'electron';
import { fromHostSchema, type ToHost } from '../../studio/host.protocol.ts';
import type { StudioProcess } from './process.ts';

/** Wraps a process made by `utilityProcess.fork`. */
export function utilityStudio(child: Pick<UtilityProcess, 'postMessage' | 'on' | 'kill' | 'pid'>): StudioProcess {
  let seats = 0;
  const post = (message: ToHost) => child.postMessage(message);
  return {
    pid: () => child.pid ?? null,
    start: (start) => post({ t: 'start', start }),
    seat(sitting, port) {
      seats += 1;
      child.postMessage({ t: 'seat', seat: seats, ...sitting } satisfies ToHost, [port]);
    },
    close: () => post({ t: 'close' }),
    kill: () => void child.kill(),
    onMessage(listener) {
      child.on('message', (raw: unknown) => {
        const message = fromHostSchema.safeParse(raw);
        if (message.success) listener(message.data);
      });
    },
    onExit: (listener) => void child.on('exit', listener),
  };
}
