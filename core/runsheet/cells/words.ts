/** Yes or no, and lists. A list cell of 无 alone is an empty list. */
import { BLANK, isNone, narrow, plain, type Cell } from './cell.ts';

const YES = /^(?:是|对|需要|要|有|[双两二2]个?人(?:确认|复核|核对)?|yes|y|true|1|on|√|✓|✔|☑)$/i;
const NO = /^(?:否|不|不是|不需要|无需|不用|不要|[单一1]个?人(?:确认|即可)?|免|no|n|false|0|off|×|✗|✘|☐)$/i;

/** Reads yes or no. Neither: yes, as the safe side where money moves, with the text kept and a note yes-no-unreadable. */
export function readYesNo(cell: string): Cell<boolean> {
  const text = narrow(cell);
  if (text === '') return BLANK;
  if (YES.test(text)) return plain(true);
  if (NO.test(text) || isNone(text)) return plain(false);
  return { value: true, note: { code: 'yes-no-unreadable', detail: { cell } }, keep: true };
}

/** Splits spoken lines at ； and ; and at line ends: commas and 、 belong to the sentence. */
export function splitLines(cell: string): string[] {
  return split(cell, /[；;\r\n]+/);
}

/** Splits names of documents at ；;、 and |. */
export function splitNames(cell: string): string[] {
  return split(cell, /[；;、|｜]/);
}

function split(cell: string, at: RegExp): string[] {
  if (isNone(cell)) return [];
  return cell
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
