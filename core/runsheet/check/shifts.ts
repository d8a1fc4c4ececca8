/** Who is on shift (在班): by the handovers of the sheet, by the hours in a host's name, else by who stands before and after. */
import { narrow } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { Args } from './check.model.ts';
import type { Line } from './check.lines.ts';

export interface ShiftVerdict {
  readonly code: 'handed' | 'early' | 'window' | 'stranger';
  readonly args: Args;
  /** Who should be there, '' when that is not clear. */
  readonly on: string;
}

const HANDS = /换班|交接|接班|handover|hand[- ]?off|shift change/i;
const GUEST = /嘉宾|连麦|特邀|guest|special/i;

/** What is wrong with the host of a line; null when nothing is. */
export function shiftOf(lines: readonly Line[], index: number): ShiftVerdict | null {
  const host = hostAt(lines, index);
  if (host === '' || GUEST.test(host)) return null;
  return byWindow(lines, index, host) ?? byHandover(lines, index, host) ?? byNeighbours(lines, index, host);
}

/** Two hosts of one line (双人) are a name of their own. */
function hostAt(lines: readonly Line[], index: number): string {
  return lines[index]?.segment.host.trim() ?? '';
}

/** 主播A（19:00-21:00） */
function byWindow(lines: readonly Line[], index: number, host: string): ShiftVerdict | null {
  const hours = /(\d{1,2}:\d{2})\s*(?:-|~|–|至|到|to)\s*(\d{1,2}:\d{2})/.exec(narrow(host));
  const at = lines[index]?.segment.plannedStart ?? null;
  if (hours === null || at === null) return null;
  const from = readTimeOfDay(hours[1] ?? '').value;
  const to = readTimeOfDay(hours[2] ?? '').value;
  if (from === null || to === null) return null;
  const end = to <= from ? to + 86_400_000 : to;
  const on = (time: number) => time >= from && time < end;
  return on(at) || on(at + 86_400_000) ? null : { code: 'window', args: { host, at: { clock: at } }, on: '' };
}

/** On each side of a handover the host with most segments is the one on shift. */
function byHandover(lines: readonly Line[], index: number, host: string): ShiftVerdict | null {
  const marks = lines.flatMap((line, place) => (isHandover(line) ? [place] : []));
  if (marks.length === 0 || marks.includes(index)) return null;
  const stretches = stretchesOf(lines, marks);
  const here = stretches.findIndex(({ from, to }) => index >= from && index <= to);
  const on = stretches[here]?.host ?? '';
  if (on === '' || on === host) return null;
  const left = stretches.slice(0, here).findLastIndex((stretch) => stretch.host === host);
  if (left !== -1) return { code: 'handed', args: { host, on, row: (marks[left] ?? 0) + 1 }, on };
  const comes = stretches.findIndex((stretch, place) => place > here && stretch.host === host);
  if (comes === -1) return null;
  return { code: 'early', args: { host, on, row: (marks[comes - 1] ?? 0) + 1 }, on };
}

function isHandover({ segment }: Line): boolean {
  return segment.kind === 'handover' || HANDS.test(segment.title) || HANDS.test(segment.kindLabel);
}

const cache = new WeakMap<readonly Line[], readonly Stretch[]>();
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Who has most of it; '' when nobody has more than half. */
  readonly host: string;
}

function stretchesOf(lines: readonly Line[], marks: readonly number[]): readonly Stretch[] {
  const known = cache.get(lines);
  if (known) return known;
  const bounds = [-1, ...marks, lines.length];
  const stretches = bounds.slice(0, -1).map((mark, place) => {
    const [from, to] = [mark + 1, (bounds[place + 1] ?? lines.length) - 1];
    const counts = new Map<string, number>();
    for (let index = from; index <= to; index += 1) {
      const host = hostAt(lines, index);
      if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    return { from, to, host: best !== undefined && best[1] * 2 > to - from + 1 ? best[0] : '' };
  });
  cache.set(lines, stretches);
  return stretches;
}

/** Without a handover: somebody who is there once, between two segments of one and the same host who has the show. */
function byNeighbours(lines: readonly Line[], index: number, host: string): ShiftVerdict | null {
  if (lines.length < 5 || lines.some(isHandover)) return null;
  const others = lines.map((_, place) => hostAt(lines, place)).filter((one, place) => place !== index && one !== '');
  const [on = ''] = others;
  if (on === host || others.length < 4 || others.some((one) => one !== on)) return null;
  return { code: 'stranger', args: { host, on }, on };
}
