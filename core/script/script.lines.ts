/** A script as the anchor reads it: lines in the order of speaking, each with the time that it takes to say. */
import { readingTime } from '../forecast/reading.ts';
import type { RunSheet, Segment } from '../runsheet/runsheet.schema.ts';
import type { Duration } from '../time/time.ts';

/** The parts in the order of speaking. Must-say lines stand before the close: whoever runs out of time has said them by then. */
export const PARTS = ['hook', 'keyPoints', 'proof', 'priceReveal', 'mustSay', 'close', 'notes'] as const;
export type Part = (typeof PARTS)[number];

/** One line. `key` is its place (`keyPoints/2`): the same place in an edited script is the same line with another text. */
export interface ScriptLine {
  readonly key: string;
  readonly part: Part;
  readonly text: string;
  readonly time: Duration;
}

/** The lines of a segment's script; its notes where there is no script. `rate` is the anchor's speed, times the usual. */
export function scriptLines(segment: Segment, language: RunSheet['language'], rate: number): readonly ScriptLine[] {
  const { hook, keyPoints, proof, priceReveal, close, mustSay } = segment.script;
  const texts = { hook: [hook], keyPoints, proof: [proof], priceReveal: [priceReveal], mustSay, close: [close] };
  const lines = PARTS.flatMap((part) => (part === 'notes' ? [] : linesOf(part, texts[part])));
  const shown = lines.length > 0 ? lines : linesOf('notes', [segment.notes]);
  return shown.map((line) => ({ ...line, time: readingTime(line.text, language, rate) }));
}

/** A must-say line is one line whatever breaks it has: it is seen whole or not at all. */
function linesOf(part: Part, texts: readonly string[]): Omit<ScriptLine, 'time'>[] {
  const whole = part === 'mustSay' ? [...new Set(texts)] : texts.flatMap((text) => text.split(/\r?\n/));
  return whole.filter((text) => text.trim() !== '').map((text, index) => ({ key: `${part}/${index}`, part, text }));
}
