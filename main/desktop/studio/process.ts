/** The studio's process as the shell sees it, however it is started. */
import type { MessagePortMain } from 'electron';
import type { Role } from '../../../core/contract/roles.ts';
import type { FromHost, HostStart } from '../../studio/host.protocol.ts';

/** Who sits down: the role follows from the window, never from what the page says. */
export interface Sitting {
  readonly role: Role;
  readonly name: string;
}

export interface StudioProcess {
  /** The system's number for it, null before it is known. */
  pid(): number | null;
  start(start: HostStart): void;
  /** Gives the studio the end of a window's pipe. The port belongs to the process from then on. */
  seat(sitting: Sitting, port: MessagePortMain): void;
  /** Asks it to close cleanly; `onExit` tells when it has. */
  close(): void;
  /** Ends it at once. */
  kill(): void;
  onMessage(listener: (message: FromHost) => void): void;
  /** Called once. `code` is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
}
