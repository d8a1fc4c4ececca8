/**
 * The studio as a child process on a Node of its own, for a shell whose Node is too old for the studio's store (the tests' Electron 25).
 * Ports can't cross to it, so the messages of each window's port are passed on one by one.
 */
import type { ChildProcess } from 'node:child_process';
import type { MessagePortMain } from 'electron';
import { fromHostSchema, type FromHost, type ToHost } from '../../studio/host.protocol.ts';
import type { StudioProcess } from './process.ts';

/** Wraps a process spawned with an IPC channel. */
export function childStudio(
  child: Pick<ChildProcess, 'send' | 'on' | 'once' | 'kill' | 'connected' | 'pid'>,
): StudioProcess {
  const ports = new Map<number, MessagePortMain>();
  let seats = 0;
  const send = (message: ToHost) => {
    // The callback takes what would be an `error` event: the exit tells all that matters.
    if (child.connected) child.send(message, () => {});
  };
  const pass = (message: FromHost) => {
    if (message.t === 'post') ports.get(message.seat)?.postMessage(message.message);
    if (message.t === 'left') {
      ports.get(message.seat)?.close();
      ports.delete(message.seat);
    }
  };
  child.on('message', (raw: unknown) => {
    const message = fromHostSchema.safeParse(raw);
    if (message.success) pass(message.data);
  });
  child.once('exit', () => {
    for (const port of ports.values()) port.close();
    ports.clear();
  });

  return {
    pid: () => child.pid ?? null,
    start: (start) => send({ t: 'start', start }),
    seat(sitting, port) {
      seats += 1;
      const seat = seats;
      ports.set(seat, port);
      send({ t: 'seat', seat, ...sitting });
      port.on('message', (event) => send({ t: 'post', seat, message: event.data as unknown }));
      port.on('close', () => {
        if (ports.delete(seat)) send({ t: 'leave', seat });
      });
      port.start();
    },
    close: () => send({ t: 'close' }),
    kill: () => void child.kill('SIGKILL'),
    onMessage(listener) {
      child.on('message', (raw: unknown) => {
        const message = fromHostSchema.safeParse(raw);
        if (message.success) listener(message.data);
      });
    },
    onExit: (listener) => void child.once('exit', listener),
  };
}
