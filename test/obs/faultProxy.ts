/**
 * A bad line to OBS: a TCP proxy that delays, swallows, garbles, reorders, cuts and half-closes on demand, and can speak in OBS's place.
 * What OBS sends is taken apart into WebSocket frames, so that a fault hits whole messages; what we send passes as bytes.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What is done to the line at present. None of them: it is a plain proxy. */
export interface Faults {
  /** Each message from OBS comes this much later, in order. */
  readonly delayMs?: number;
  /** What goes this way is swallowed; the connection stays open. */
  readonly swallow?: 'to-obs' | 'from-obs' | 'both';
  /** One byte of every message from OBS is flipped, so that it is no JSON. */
  readonly garble?: boolean;
  /** Of each two messages from OBS that come within 20 ms the later comes first. */
  readonly reorder?: boolean;
  /** Connections are accepted, and nothing answers. */
  readonly deaf?: boolean;
  /** Changes messages from OBS. */
  readonly rewrite?: (message: string) => string;
}

export interface FaultProxy {
  readonly url: string;
  /** Connections accepted so far. */
  visits(): number;
  /** From now on, for standing connections too; `{}` heals the line. */
  set(faults: Faults): void;
  /** Ends every connection without a word (RST). */
  cut(): void;
  /** Ends one direction: OBS, or we, hear the end (FIN), the other way stays open. */
  halfClose(towards: 'obs' | 'studio'): void;
  /** Says these bytes to the studio as if OBS did. */
  say(bytes: Uint8Array): void;
  close(): Promise<void>;
}

interface Line {
  readonly studio: Socket;
  readonly obs: Socket | null;
}

const REORDER_MS = 20;

/** Opens a proxy in front of the OBS at `port` of this machine. */
export async function openFaultProxy(port: number): Promise<FaultProxy> {
  const lines = new Set<Line>();
  let faults: Faults = {};
  let visits = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (studio) => {
    visits += 1;
    const obs = faults.deaf === true ? null : connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const line = { studio, obs };
    lines.add(line);
    const end = () => {
      lines.delete(line);
      studio.destroy();
      obs?.destroy();
    };
    for (const socket of [studio, obs]) socket?.on('error', end).on('close', end);
    studio.on('data', (bytes) => isOpen('to-obs') && obs?.write(bytes));
    studio.on('end', () => obs?.end());
    const send = sender(studio, () => faults);
    const split = frameSplitter((whole) => isOpen('from-obs') && send(whole));
    obs?.on('data', split);
    obs?.on('end', () => studio.end());
  });
  const isOpen = (way: 'to-obs' | 'from-obs') => faults.swallow !== way && faults.swallow !== 'both';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    set: (next) => void (faults = next),
    cut: () => lines.forEach(({ studio }) => studio.resetAndDestroy()),
    halfClose: (towards) => lines.forEach(({ studio, obs }) => (towards === 'studio' ? studio.end() : obs?.end())),
    say: (bytes) => lines.forEach(({ studio }) => studio.write(bytes)),
    close: async () => {
      for (const { studio } of lines) studio.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A WebSocket frame as a server sends it. */
export function frame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.from([0x80 | opcode, length]) : Buffer.alloc(length < 65_536 ? 4 : 10);
  if (length >= 126) {
    head[0] = 0x80 | opcode;
    head[1] = length < 65_536 ? 126 : 127;
    if (length < 65_536) head.writeUInt16BE(length, 2);
    else head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** A close frame with OBS's code, e.g. 4011 when somebody there has kicked us. */
export function closeFrame(code: number): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return frame(8, payload);
}

/** Gives whole frames (the handshake as one), each as `{ text }` where it is one of text. */
function frameSplitter(take: (frame: Frame) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let greeted = false;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    if (!greeted) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      take({ bytes: rest.subarray(0, end + 4), text: null });
      rest = rest.subarray(end + 4);
      greeted = true;
    }
    for (let size = frameSize(rest); size !== null && rest.length >= size.all; size = frameSize(rest)) {
      const payload = rest.subarray(size.head, size.all);
      take({ bytes: rest.subarray(0, size.all), text: ((rest[0] ?? 0) & 15) === 1 ? payload.toString() : null });
      rest = rest.subarray(size.all);
    }
  };
}

interface Frame {
  readonly bytes: Buffer;
  readonly text: string | null;
}

function frameSize(bytes: Buffer): { readonly head: number; readonly all: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 127;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { head, all: head + length };
}

function sender(studio: Socket, faults: () => Faults): (frame: Frame) => void {
  let held: Buffer | null = null;
  let last = 0;
  const write = (bytes: Buffer) => {
    const { delayMs = 0 } = faults();
    // Never before the one before: a healed line does not overtake what is still on its way.
    last = Math.max(performance.now() + delayMs, last);
    if (delayMs === 0 && last <= performance.now()) studio.write(bytes);
    else setTimeout(() => !studio.destroyed && studio.write(bytes), last - performance.now());
  };
  return ({ bytes, text }) => {
    const { garble, reorder, rewrite } = faults();
    let out: Buffer = Buffer.from(bytes);
    if (text !== null && rewrite !== undefined) out = frame(1, Buffer.from(rewrite(text)));
    if (text !== null && garble === true) out.write('}', out.length - Buffer.byteLength(text));
    if (text === null || reorder !== true) return write(out);
    if (held !== null) {
      const late = held;
      held = null;
      write(out);
      return write(late);
    }
    held = out;
    setTimeout(() => {
      if (held === out) write(out);
      if (held === out) held = null;
    }, REORDER_MS);
  };
}
