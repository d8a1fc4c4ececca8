/**
 * One connection to OBS, used once. It is obs-websocket-js with three additions:
 *
 * - a pong for whatever frames have arrived. OBS never sets TCP_NODELAY, so its second small frame waits for our delayed ACK, which
 *   costs about 40 ms in half of all cues; an unsolicited pong (6 bytes, no answer) carries the ACK, as soon as what came was read;
 * - the socket's own error and a hard end, so that a silent peer can be told apart and let go;
 * - word of a message that can't be read, which the library drops without a sound.
 */
import { OBSWebSocket } from 'obs-websocket-js/json';
import type { WebSocket } from 'ws';

/** The `errorCode` of a connection on which a message was no JSON. */
export const GARBLED = 'ERR_GARBLED';

export class ObsClient extends OBSWebSocket {
  /** Hears of a message that is no JSON: one that we have missed. */
  onGarbled: () => void = () => {};
  /** The system's or parser's code of the last socket error, e.g. `ECONNREFUSED`; null when it had none. */
  errorCode: string | null = null;
  #raw: WebSocket | null = null;
  /** A pong is on its way. */
  #owed = false;

  protected override createConnection(url: string): ReturnType<OBSWebSocket['createConnection']> {
    const hello = super.createConnection(url);
    // In Node the library's socket is that of `ws`, made before the call above returns.
    const raw = this.socket as unknown as WebSocket;
    this.#raw = raw;
    raw.on('message', () => this.#acknowledge(raw));
    raw.on('error', (error: NodeJS.ErrnoException) => (this.errorCode = error.code ?? null));
    return hello;
  }

  /** Behind the reading, which a cue waits for; one for all that came in together. */
  #acknowledge(raw: WebSocket): void {
    if (this.#owed) return;
    this.#owed = true;
    setImmediate(() => {
      this.#owed = false;
      if (raw.readyState === raw.OPEN) raw.pong();
    });
  }

  /** The library drops what it can't read; for us a lost message means that nothing we hold is sure any more. */
  protected override async decodeMessage(data: string): ReturnType<OBSWebSocket['decodeMessage']> {
    try {
      return await super.decodeMessage(data);
    } catch (error) {
      this.errorCode = GARBLED;
      this.onGarbled();
      throw error;
    }
  }

  /** Sends at once. The library lets a turn pass first, for encodings that take time. */
  protected override async message(...[op, d]: Parameters<OBSWebSocket['message']>): Promise<void> {
    const raw = this.#raw;
    if (!this.identified || raw?.readyState !== raw?.OPEN) return super.message(op, d);
    raw?.send(JSON.stringify({ op, d }));
  }

  /** Ends the connection without waiting for the peer; whatever was asked stays unanswered. */
  terminate(): void {
    this.#raw?.terminate();
  }
}
