/** A text as the matcher reads it, which knows what each of its parts stands for in the text that a person wrote. Offsets are UTF-16 units. */

export interface Reading {
  readonly text: string;
  /** The reading of which this one is made by `edits`; null: unit for unit the text as it was written. */
  readonly of: Reading | null;
  /** What reads otherwise than in `of`, in order. */
  readonly edits: readonly Placed[];
  /** Whether `edits` are guesses. */
  readonly guess: boolean;
}

/** A part of the original: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One part of a reading that is to read otherwise. */
export interface Edit extends Span {
  readonly text: string;
}

/** An edit that was made: `at` is where its text begins in the new reading. */
interface Placed extends Edit {
  readonly at: number;
}

/** The text as it stands. */
export function asWritten(text: string): Reading {
  return { text, of: null, edits: [], guess: false };
}

/** Where a part of a reading stands in the original: what was put in stands for the whole of what it replaced. */
export function spanOf(reading: Reading, start: number, end: number): Span {
  let span = { start, end };
  for (let one: Reading | null = reading; one.of !== null; one = one.of)
    span = { start: standsFor(one, span.start).start, end: standsFor(one, Math.max(span.end - 1, span.start)).end };
  return span;
}

/** Whether anything in a reading is guessed. */
export function hasGuesses({ guess, of }: Reading): boolean {
  return guess || (of !== null && hasGuesses(of));
}

/** Whether a part of a reading holds anything guessed, the two neighbours of what was taken out counted in. */
export function isGuessed(reading: Reading, start: number, end: number): boolean {
  let span = { start, end };
  for (let one: Reading | null = reading; one.of !== null; one = one.of) {
    if (one.guess && touches(one.edits, span)) return true;
    span = { start: standsFor(one, span.start).start, end: standsFor(one, Math.max(span.end - 1, span.start)).end };
  }
  return false;
}

/** The reading with some parts replaced. `edits` are in order and do not overlap. */
export function edited(reading: Reading, edits: readonly Edit[], guess: boolean): Reading {
  if (edits.length === 0) return reading;
  const parts: string[] = [];
  let read = 0;
  for (const { start, end, text } of edits) {
    parts.push(reading.text.slice(read, start), text);
    read = end;
  }
  parts.push(reading.text.slice(read));
  return { text: parts.join(''), of: reading, edits: placed(edits), guess };
}

/** The reading as `text`, which reads like it unit for unit but for `edits`. */
export function readAs(reading: Reading, edits: readonly Edit[], text: string): Reading {
  return edits.length === 0 ? { ...reading, text } : { text, of: reading, edits: placed(edits), guess: false };
}

function placed(edits: readonly Edit[]): readonly Placed[] {
  let shift = 0;
  return edits.map((edit) => {
    const at = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, at };
  });
}

/** The reading with every match of `pattern` (global) replaced; the reading itself where there is none. */
export function replaced(reading: Reading, pattern: RegExp, by: string, guess = false): Reading {
  const edits: Edit[] = [];
  for (const match of reading.text.matchAll(pattern))
    if (match[0] !== '') edits.push({ start: match.index, end: match.index + match[0].length, text: by });
  return edited(reading, edits, guess);
}

/** Whether a part of a reading holds anything of an edit, be it only the place where something was taken out. */
export function touchesEdit({ edits }: Reading, { start, end }: Span): boolean {
  const last = edits[upTo(edits, end - 1)];
  return last !== undefined && last.at + last.text.length > start;
}

/** What a unit of a reading stands for in the one that it was made of. */
function standsFor({ edits }: Reading, index: number): Span {
  const last = edits[upTo(edits, index)];
  if (last === undefined) return { start: index, end: index + 1 };
  const beyond = index - last.at - last.text.length;
  return beyond < 0 ? last : { start: last.end + beyond, end: last.end + beyond + 1 };
}

function touches(edits: readonly Placed[], { start, end }: Span): boolean {
  // The one after may have taken something out right behind the part.
  const last = upTo(edits, end);
  for (let index = last; index >= 0; index--) {
    const edit = edits[index];
    if (edit === undefined) return false;
    const [first, behind] = edit.text === '' ? [edit.at - 1, edit.at + 1] : [edit.at, edit.at + edit.text.length];
    if (first < end && start < behind) return true;
    if (edit.at + edit.text.length < start) return false;
  }
  return false;
}

/** The last edit that is placed at `index` or before; -1: none. */
function upTo(edits: readonly Placed[], index: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
