/** A text as the matcher reads it, with the place of each character in the text that a person wrote. Offsets are UTF-16 units. */

export interface Reading {
  readonly text: string;
  /** For each unit of `text` where in the original that begins and ends which it stands for; null: the text is the original. */
  readonly places: { readonly from: Uint32Array; readonly to: Uint32Array } | null;
  /** 1 for each unit that is another than what was written, where a reading guesses; null: nothing was guessed. */
  readonly guessed: Uint8Array | null;
}

/** A part of the original: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a part of a reading stands in the original. */
export function spanOf({ places }: Reading, start: number, end: number): Span {
  if (!places || end <= start) return { start, end };
  return { start: places.from[start] ?? 0, end: places.to[end - 1] ?? 0 };
}

/** Whether a part of a reading holds anything guessed, its two edges counted in (something may have been taken out there). */
export function isGuessed({ guessed }: Reading, start: number, end: number): boolean {
  return guessed?.subarray(start, end).includes(1) ?? false;
}

/** One part of a reading that is to read otherwise. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The reading with some parts replaced; what is new stands for the whole of what it replaces. `edits` are in order and do not overlap.
 * With `guess`, new units are marked as guessed, and so are the two neighbours of what was taken out.
 */
export function edited(reading: Reading, edits: readonly Edit[], guess: boolean): Reading {
  if (edits.length === 0) return reading;
  const { text } = reading;
  const size = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), text.length);
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const guessed = guess || reading.guessed ? new Uint8Array(size) : null;
  const parts: string[] = [];
  let read = 0;
  let written = 0;
  const copy = (end: number) => {
    parts.push(text.slice(read, end));
    for (; read < end; read++, written++) {
      from[written] = reading.places?.from[read] ?? read;
      to[written] = reading.places?.to[read] ?? read + 1;
      if (guessed && reading.guessed?.[read] === 1) guessed[written] = 1;
    }
  };
  for (const edit of edits) {
    copy(edit.start);
    const span = spanOf(reading, edit.start, edit.end);
    parts.push(edit.text);
    const first = written;
    for (; written < first + edit.text.length; written++) {
      from[written] = span.start;
      to[written] = span.end;
    }
    if (guess)
      guessed?.fill(1, edit.text === '' ? Math.max(0, first - 1) : first, edit.text === '' ? first + 1 : written);
    read = edit.end;
  }
  copy(text.length);
  return { text: parts.join(''), places: { from, to }, guessed };
}

/** The reading with every match of `pattern` (global) replaced; the reading itself where there is none. */
export function replaced(reading: Reading, pattern: RegExp, by: string, guess = false): Reading {
  const edits: Edit[] = [];
  for (const match of reading.text.matchAll(pattern))
    if (match[0] !== '') edits.push({ start: match.index, end: match.index + match[0].length, text: by });
  return edited(reading, edits, guess);
}
