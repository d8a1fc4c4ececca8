/** Who is on shift (在班): by the handovers of the sheet, by the hours in a host's name, else by who stands before and after. */
import { narrow } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import type { Args } from './check.model.ts';
import type { Line } from './check.lines.ts';
import { nameOf, notedShifts, type NotedShift } from './shifts.noted.ts';

export interface ShiftVerdict {
  readonly code: 'handed' | 'early' | 'window' | 'noted' | 'stranger';
  readonly args: Args;
  /** Who should be there, '' when that is not clear. */
  readonly on: string;
  /** The segment whose note says so. */
  readonly noteOf?: string;
}

const HANDS = /换班|交接|接班|handover|hand[- ]?off|shift change/i;
/** In a note of a later row, without a time of its own: Ben takes over from Tasha. */
const HANDS_NOTED = /\b(?:takes|took|taking) over\b|\bhands?(?: it)? over to\b/i;
const GUEST = /嘉宾|连麦|特邀|guest|special/i;

/** What is wrong with the host of a line; null when nothing is. */
export function shiftOf(lines: readonly Line[], index: number): ShiftVerdict | null {
  const host = hostAt(lines, index);
  if (host === '' || GUEST.test(host)) return null;
  return (
    byWindow(lines, index, host) ??
    byNote(lines, index, host) ??
    byHandover(lines, index, host) ??
    byNeighbours(lines, host)
  );
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

/** Off while a note says otherwise. Who hands over or takes over may be there a little longer. */
function byNote(lines: readonly Line[], index: number, host: string): ShiftVerdict | null {
  const { noted, marks } = shiftsOf(lines);
  const at = lines[index]?.segment.plannedStart ?? null;
  if (noted.length === 0 || at === null || marks.includes(index)) return null;
  const covers = ({ from, until }: NotedShift) => (from === null || at >= from) && (until === null || at < until);
  const mine = noted.filter((shift) => shift.host === nameOf(host));
  const [windows, limits] = [mine.filter(isWindow), mine.filter((shift) => !isWindow(shift))];
  // Of several stints one is enough; 21:20要走 holds beside them, and each limit by itself.
  const off = limits.find((shift) => !covers(shift)) ?? (windows.some(covers) ? undefined : windows[0]);
  if (off === undefined) return null;
  const other = noted.find((shift) => shift.host !== off.host && shift.from !== null && covers(shift))?.host;
  const on = lines.find(({ segment }) => nameOf(segment.host) === other)?.segment.host ?? '';
  return { code: 'noted', args: { host, at: { clock: at }, words: off.words }, on, noteOf: off.segmentId };
}

function isWindow({ from, until }: NotedShift): boolean {
  return from !== null && until !== null;
}

/** On each side of a handover the host with most segments is the one on shift. */
function byHandover(lines: readonly Line[], index: number, host: string): ShiftVerdict | null {
  const { marks, stretches } = shiftsOf(lines);
  if (marks.length === 0 || marks.includes(index)) return null;
  const here = stretches.findIndex(({ from, to }) => index >= from && index <= to);
  const on = stretches[here]?.host ?? '';
  if (on === '' || on === host) return null;
  const left = stretches.slice(0, here).findLastIndex((stretch) => stretch.host === host);
  if (left !== -1) return { code: 'handed', args: { host, on, row: (marks[left] ?? 0) + 1 }, on };
  const comes = stretches.findIndex((stretch, place) => place > here && stretch.host === host);
  if (comes === -1) return null;
  return { code: 'early', args: { host, on, row: (marks[comes - 1] ?? 0) + 1 }, on };
}

function isHandover({ segment, index }: Line): boolean {
  if (segment.kind === 'handover' || HANDS.test(segment.title) || HANDS.test(segment.kindLabel)) return true;
  return index > 0 && HANDS_NOTED.test(segment.notes) && !/\d/.test(segment.notes);
}

/** What holds for all lines of a sheet, worked out once. */
interface Shifts {
  /** What notes say of who is there when. */
  readonly noted: readonly NotedShift[];
  /** Places of the handovers. */
  readonly marks: readonly number[];
  readonly stretches: readonly Stretch[];
  /** How many segments each host has. */
  readonly counts: ReadonlyMap<string, number>;
}
const cache = new WeakMap<readonly Line[], Shifts>();
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Who has most of it; '' when nobody has more than half. */
  readonly host: string;
}

function shiftsOf(lines: readonly Line[]): Shifts {
  const known = cache.get(lines);
  if (known) return known;
  const marks = lines.flatMap((line, place) => (isHandover(line) ? [place] : []));
  const shifts = {
    noted: notedShifts(lines),
    marks,
    stretches: stretchesOf(lines, marks),
    counts: countsOf(lines, 0, lines.length - 1),
  };
  cache.set(lines, shifts);
  return shifts;
}

function stretchesOf(lines: readonly Line[], marks: readonly number[]): readonly Stretch[] {
  const bounds = [-1, ...marks, lines.length];
  return bounds.slice(0, -1).map((mark, place) => {
    const [from, to] = [mark + 1, (bounds[place + 1] ?? lines.length) - 1];
    const [best] = [...countsOf(lines, from, to)].toSorted((a, b) => b[1] - a[1]);
    return { from, to, host: best !== undefined && best[1] * 2 > to - from + 1 ? best[0] : '' };
  });
}

/** How many segments each host has between two places, both included. */
function countsOf(lines: readonly Line[], from: number, to: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let index = from; index <= to; index += 1) {
    const host = hostAt(lines, index);
    if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return counts;
}

/** Without a handover: somebody who is there once, between two segments of one and the same host who has the show. */
function byNeighbours(lines: readonly Line[], host: string): ShiftVerdict | null {
  const { marks, counts } = shiftsOf(lines);
  if (lines.length < 5 || marks.length > 0 || counts.size !== 2 || counts.get(host) !== 1) return null;
  const [on, segments] = [...counts].find(([one]) => one !== host) ?? ['', 0];
  if (segments < 4) return null;
  return { code: 'stranger', args: { host, on }, on };
}
