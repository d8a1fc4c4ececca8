/**
 * How a script scrolls: from where the reading stands, so that the last row is said when the segment's time is up. Pure arithmetic over
 * measured lines; the screen turns the plan into one animation. Positions are px from the top of the text to the reading height.
 */

/** A line as it lies on the glass. `holds`: a must-say line that has not been seen. */
export interface LaidLine {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  /** Time to say it at the anchor's own speed, ms. */
  readonly time: number;
  readonly mustSay: boolean;
  readonly holds: boolean;
}

/** The text as it lies: its lines from top to bottom, and how high one row is. */
export interface Laid {
  readonly lines: readonly LaidLine[];
  readonly row: number;
}

/** Where the reading stands `at` ms from now. */
export interface PacePoint {
  readonly at: number;
  readonly y: number;
}

export interface PacePlan {
  /** From here and now on, at least one point; straight between them. */
  readonly points: readonly PacePoint[];
  /** Speed, times the anchor's own, as it would have to be; the plan keeps it between {@link SLOWEST} and {@link FASTEST}. */
  readonly needed: number;
  /** The must-say line at which the plan ends and waits; null where it runs to the end. */
  readonly heldBy: string | null;
}

/** Slower than this nobody reads: what time is left over belongs to the chat. */
export const SLOWEST = 0.6;
/** Faster than this nobody follows: what does not fit is left to the anchor's hand. */
export const FASTEST = 1.5;

/** The furthest that the reading may stand: the last row of the first must-say line that has not been seen, else the last row of all. */
export function furthest({ lines, row }: Laid): number {
  const last = lines.find((line) => line.holds) ?? lines.at(-1);
  return last === undefined ? 0 : lastRow(last, row);
}

/** The must-say line at the reading height, or null. Half a row before it is near enough to read it. */
export function mustSayAt({ lines, row }: Laid, y: number): LaidLine | null {
  return lines.find((line) => line.mustSay && y >= line.top - row / 2 && y < line.bottom) ?? null;
}

/** The plan from `y` on, with `left` ms of the segment's time. Over time, what is left is read at the fastest. */
export function paceFrom(laid: Laid, y: number, left: number): PacePlan {
  const { lines, row } = laid;
  const end = furthest(laid);
  const ahead = lines.filter((line) => lastRow(line, row) > y || line.bottom > y);
  const remaining = ahead.reduce((sum, line) => sum + line.time * shareLeft(line, y), 0);
  const needed = remaining === 0 ? 0 : left <= 0 ? Number.POSITIVE_INFINITY : remaining / left;
  const speed = Math.min(FASTEST, Math.max(SLOWEST, needed));
  const points: PacePoint[] = [{ at: 0, y: Math.min(y, end) }];
  let at = 0;
  for (const line of ahead) {
    const from = points.at(-1)?.y ?? y;
    if (from >= end) break;
    const to = Math.min(end, line.bottom);
    // A must-say line is never rushed.
    const share = shareLeft(line, Math.max(y, line.top)) - shareLeft(line, to);
    at += (line.time * share) / (line.mustSay ? Math.min(1, speed) : speed);
    points.push({ at, y: Math.max(from, to) });
  }
  return { points, needed, heldBy: lines.find((line) => line.holds)?.key ?? null };
}

/** Where a plan stands after `ms`. */
export function planAt(points: readonly PacePoint[], ms: number): number {
  const next = points.findIndex((point) => point.at > ms);
  if (next === -1) return points.at(-1)?.y ?? 0;
  const [a, b] = [points[next - 1], points[next]];
  if (a === undefined || b === undefined) return b?.y ?? 0;
  return a.y + ((b.y - a.y) * (ms - a.at)) / (b.at - a.at);
}

/** The top of the line before or behind the reading's place: what one press of a clicker moves to. A line half read begins again first. */
export function lineStep({ lines, row }: Laid, y: number, by: 1 | -1): number {
  const near = row / 3;
  if (by === 1) return lines.find((line) => line.top > y + near)?.top ?? furthest({ lines, row });
  return lines.findLast((line) => line.top < y - near)?.top ?? 0;
}

function lastRow(line: LaidLine, row: number): number {
  return Math.max(line.top, line.bottom - row);
}

function shareLeft(line: LaidLine, y: number): number {
  const height = line.bottom - line.top;
  return height <= 0 ? 0 : Math.min(1, Math.max(0, (line.bottom - y) / height));
}
