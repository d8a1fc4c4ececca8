/** The words of a cue's notation: `scene 近景`, `text="two words"`, `0:06:00`. What a bare word can't hold stands as JSON. */
import { readDuration } from '../cells/duration.ts';
import { formatLength } from '../cells/formats.ts';
import type { Duration } from '../../time/time.ts';

/** One word: a value, with its name where one is given. `json`: it stood as JSON. */
export interface Token {
  readonly name: string | null;
  readonly value: unknown;
  readonly json: boolean;
}

/** Fields that count milliseconds, written as clocks. */
const LENGTHS: ReadonlySet<string> = new Set(['duration', 'over', 'delay', 'at', 'before']);
const BARE = /^[\p{L}\p{N}_][\p{L}\p{N}_.·—–/-]*$/u;
const LITERAL = /^(?:null|true|false|-?\d[\d.eE+-]*)$/;
/** Ends a bare word. */
const STOP = /[\s;；"{[\]}]/;

/** A value as a word. */
export function writeValue(name: string, value: unknown): string {
  if (typeof value === 'string') return BARE.test(value) && !LITERAL.test(value) ? value : JSON.stringify(value);
  if (typeof value === 'number' && LENGTHS.has(name) && value >= 0 && Number.isInteger(value))
    return formatLength(value as Duration);
  return JSON.stringify(value);
}

/** What a word means as the field `name`. */
export function readValue(name: string, { value, json }: Token): unknown {
  if (json || typeof value !== 'string') return value;
  if (LENGTHS.has(name)) {
    const length = readLength(value);
    if (length !== null) return length;
  }
  return LITERAL.test(value) ? (JSON.parse(value) as unknown) : value;
}

/** `0:06:00`, `6:00`, `90s`, `6分钟` as ms; null when it is no length. */
export function readLength(text: string): number | null {
  const [, hours = '', minutes = '', seconds = '', ms = ''] =
    /^(?:(\d+):)?(\d+):(\d{2})(?:\.(\d{3}))?$/.exec(text) ?? [];
  if (minutes === '') return readDuration(text, 's').value;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(ms);
}

/** The actions of a line, each as its words; null when quotes or brackets do not pair up. */
export function readTokens(text: string): readonly (readonly Token[])[] | null {
  const actions: Token[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (/\s/.test(letter)) at += 1;
    else if (letter === ';' || letter === '；') {
      actions.push([]);
      at += 1;
    } else {
      const name = /^([A-Za-z][A-Za-z-]*)[=＝]/.exec(text.slice(at, at + 80));
      const start = at + (name?.[0].length ?? 0);
      const end = endOf(text, start);
      if (end === null) return null;
      const raw = text.slice(start, end);
      const json = /^["{[]/.test(raw);
      const value = json ? parsed(raw) : raw;
      if (value === undefined) return null;
      actions.at(-1)?.push({ name: name?.[1] ?? null, value, json });
      at = end;
    }
  }
  return actions.filter((action) => action.length > 0);
}

function endOf(text: string, start: number): number | null {
  const first = text[start] ?? '';
  if (first !== '"' && first !== '{' && first !== '[') {
    const length = text.slice(start).search(STOP);
    return length === -1 ? text.length : start + Math.max(1, length);
  }
  let [depth, quoted] = [0, false];
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted && letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '{' || letter === '[')) depth += 1;
    else if (!quoted && (letter === '}' || letter === ']')) depth -= 1;
    if (!quoted && depth === 0) return at + 1;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
