/** Where the reading stands, in words rather than px: it outlives an edit of the script, another size of type, and a reload of the page. */
import type { Laid } from './script.pace.ts';

/** `share` of the line is read already, 0 to 1. The text tells the line again when its place in the script has moved. */
export interface ReadingPlace {
  readonly key: string;
  readonly text: string;
  readonly share: number;
}

export interface KnownLine {
  readonly key: string;
  readonly text: string;
}

/** The place at `y`; null where there is no line. */
export function placeAt({ lines }: Laid, known: readonly KnownLine[], y: number): ReadingPlace | null {
  const line = lines.findLast((one) => one.top <= y) ?? lines[0];
  if (line === undefined) return null;
  const height = line.bottom - line.top;
  const share = height <= 0 ? 0 : Math.min(1, Math.max(0, (y - line.top) / height));
  return { key: line.key, text: known.find((one) => one.key === line.key)?.text ?? '', share };
}

/** The same place in the text as it lies now: the line of the same words in the same part, else the line in its place, else the begin. */
export function placeIn({ lines }: Laid, known: readonly KnownLine[], place: ReadingPlace): number {
  const part = (key: string) => key.split('/')[0];
  const same =
    known.find((one) => one.key === place.key && one.text === place.text) ??
    known.find((one) => part(one.key) === part(place.key) && one.text === place.text) ??
    known.find((one) => one.key === place.key) ??
    known.findLast((one) => part(one.key) === part(place.key));
  const line = same && lines.find((one) => one.key === same.key);
  return line === undefined ? 0 : line.top + (line.bottom - line.top) * place.share;
}
