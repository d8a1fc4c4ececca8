/**
 * The studio's own log: one JSON line an event, to a file of bounded size and, for people, to stderr.
 * Fields with a secret's name are struck out here, so that no caller has to remember it.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
}

/** A log that goes nowhere, for tests. */
export const SILENT: Log = { info() {}, warn() {} };

const MAX_BYTES = 5_000_000;
const SECRET = /password|token|ticket|session|secret|key$/i;

/**
 * Opens `studio.log` in the data folder; one of `maxBytes` is kept once as `studio.old.log`, and a new one begun. `quiet` keeps information off stderr.
 * Writing never throws: a full disk must not end a show. What the file can't take goes to stderr, with the reason said once.
 */
export function openLog(dataDir: string, quiet: boolean, maxBytes = MAX_BYTES): Log {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'studio.log');
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  let failing = false;
  const makeRoom = (bytes: number): void => {
    if (size > 0 && size + bytes > maxBytes) {
      size = 0;
      try {
        renameSync(file, file.replace(/\.log$/, '.old.log'));
      } catch {
        // Somebody holds the file: rather a long log than none.
      }
    }
    size += bytes;
  };
  const keep = (line: string): boolean => {
    try {
      makeRoom(Buffer.byteLength(line));
      appendFileSync(file, line);
      failing = false;
      return true;
    } catch (error) {
      if (!failing) process.stderr.write(`${sentence('log.unwritable', { why: String(error) })}\n`);
      failing = true;
      return false;
    }
  };
  const write = (level: 'info' | 'warn', event: string, fields: LogFields = {}) => {
    const clean = strike(fields);
    const kept = keep(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...clean })}\n`);
    if (!kept || level === 'warn' || !quiet) process.stderr.write(`${sentence(event, clean)}\n`);
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
  };
}

/** Replaces the values of secret-named fields. */
export function strike(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, SECRET.test(name) ? '***' : value]));
}

function sentence(event: string, fields: LogFields): string {
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  return [event, ...rest].join(' ');
}
