/** Shifts (班次) that stand in a note only: 小李 20:00-21:30 上, 小周21:50下班, Tom leaves at 20:15, Luis from 7 PM. */
import { narrow } from '../cells/cell.ts';
import { readTimeOfDay } from '../cells/timeOfDay.ts';
import { notedOf, type Line } from './check.lines.ts';

/** What a note says of a host. Times are ms on the clock of the show, which counts on past midnight. */
export interface NotedShift {
  readonly host: string;
  /** The words that say so. */
  readonly words: string;
  /** null: since before the show. */
  readonly from: number | null;
  /** null: to its end. */
  readonly until: number | null;
  /** The segment whose note it is. */
  readonly segmentId: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TIME = String.raw`((?:晚上?|下午|早上)?\d{1,2}(?:[:：]\d{2}|点半|点\d{0,2}分?)(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)`;
const BETWEEN = String.raw`\s*(?:-|–|~|〜|至|到|to|until|till)\s*`;
const GAP = String.raw`[\s:,()（【是]{0,3}`;

interface Form {
  readonly pattern: (name: string) => RegExp;
  readonly of: 'window' | 'until' | 'from';
}
const FORMS: readonly Form[] = [
  {
    of: 'window',
    pattern: (name) =>
      new RegExp(
        `${name}${GAP}(?:在播|在岗|上|播|(?:is |are )?(?:on|live|in)(?: from)?|works|hosts|presents|covers|anchors|sells|does|from)?\\s*${TIME}${BETWEEN}${TIME}\\s*(?=$|[;；，,。、.)）】|/]|上|在|班|值|主?播|on\\b|and\\b|then\\b|shift|only)`,
        'giu',
      ),
  },
  {
    of: 'until',
    pattern: (name) =>
      new RegExp(
        `${name}${GAP}(?:(?:只?(?:上|播|待|在)?到|is (?:here|on|with us) (?:until|till)|(?:on )?until|till|(?:must |has to |will )?(?:leaves?|go(?:es)?|finish(?:es)?|ends?)(?: at| by)?|(?:is )?(?:off|gone|out)(?: from| at| by| after)?)\\s*${TIME}|${TIME}\\s*(?:就|要|得|先)*(?:下班|下播|走|离开|撤|交班|收工))`,
        'giu',
      ),
  },
  {
    of: 'from',
    pattern: (name) =>
      new RegExp(
        `${name}${GAP}(?:(?:从|is (?:here|on) from|on from|from|joins?(?: us)?(?: at| from)?|arrives?(?: at)?|starts?(?: at)?|comes? in(?: at)?)\\s*${TIME}(?!${BETWEEN}\\d)|${TIME}\\s*(?:才|再|就)?(?:起|以后|之后|后|接班|到岗|到场|来|上班|开始))`,
        'giu',
      ),
  },
];
/** Only notes that hold a time are worth it. */
const MAY = /\d\s*(?:[:：点]|[ap]\.?m)/i;

/** The name without what stands in brackets behind it; '' where several stand in one cell. */
export function nameOf(host: string): string {
  const bare = narrow(host).replace(/\s*[([（【].*$/, '');
  return bare.length < 2 || /[、/,&+]|和|与|\band\b/i.test(bare) ? '' : bare;
}

/** All shifts that the notes of a sheet give its hosts. */
export function notedShifts(lines: readonly Line[]): readonly NotedShift[] {
  const notes = lines.flatMap((line) =>
    notedOf(line).flatMap(({ text }) => (MAY.test(text) ? [{ text: narrow(text), id: line.segment.id }] : [])),
  );
  if (notes.length === 0) return [];
  const begin = lines.find(({ segment }) => segment.plannedStart !== null)?.segment.plannedStart ?? null;
  if (begin === null) return [];
  const names = [...new Set(lines.map(({ segment }) => nameOf(segment.host)))].filter((name) => name !== '');
  return names.flatMap((name) => {
    const bounded = /^[\x20-\x7e]+$/.test(name) ? `\\b${escaped(name)}` : escaped(name);
    return FORMS.flatMap(({ of, pattern }) => {
      const form = pattern(bounded);
      return notes.flatMap(({ text, id }) =>
        [...text.matchAll(form)].flatMap((match) => read(match, of, name, begin, id) ?? []),
      );
    });
  });
}

function read(
  match: RegExpExecArray,
  of: Form['of'],
  host: string,
  begin: number,
  segmentId: string,
): NotedShift | null {
  const times = match.slice(1).filter((text) => text !== undefined);
  const [first, second] = clocks(times, begin);
  if (first === undefined) return null;
  const shift = { host, words: match[0].trim(), segmentId };
  switch (of) {
    case 'window':
      if (second === undefined) return null;
      return { ...shift, from: first, until: second <= first ? second + DAY : second };
    case 'until':
      return { ...shift, from: null, until: first };
    case 'from':
      return { ...shift, from: first, until: null };
    default:
      return of satisfies never;
  }
}

/** Times as they lie near the show: 8:15 in a show of the evening is 20:15, and 0:30 is past its midnight. */
function clocks(texts: readonly string[], begin: number): readonly number[] {
  return texts.flatMap((text) => {
    const time = readTimeOfDay(text.replaceAll('.', '')).value;
    if (time === null) return [];
    const halves = /[ap]\.?m|晚|下午|早/i.test(text) || time >= 13 * HOUR ? [time] : [time, time + 12 * HOUR];
    const near = [...halves, ...halves.map((one) => one + DAY)].find((one) => one >= begin - 2 * HOUR);
    return [near ?? time];
  });
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
