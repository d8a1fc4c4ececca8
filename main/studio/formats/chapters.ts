/**
 * The marks of a run's recordings as chapter lists, so that the file can be cut by SKU: OGM text (mkvmerge, MP4Box), ffmetadata
 * (ffmpeg) and CSV. Times are OBS's own timecodes, from the begin of the recording.
 */
import type { Entry } from '../../../core/show/show.facts.ts';
import { writeCsv } from './csv.ts';

export interface Chapter {
  /** Which recording of the run, from 1: a timecode that goes back is a new one. */
  readonly recording: number;
  readonly take: number;
  readonly sku: string;
  readonly link: string;
  readonly title: string;
  /** HH:MM:SS.mmm. */
  readonly timecode: string;
}

/** The chapters of a run, in the order of their making. */
export function chaptersOf(entries: readonly Entry[]): readonly Chapter[] {
  const chapters: Chapter[] = [];
  for (const { fact } of entries) {
    if (fact.kind !== 'recording-mark') continue;
    const before = chapters.at(-1);
    const isNew = before === undefined || fact.timecode < before.timecode;
    const recording = (before?.recording ?? 0) + (isNew ? 1 : 0);
    const { take, sku, link, title, timecode } = fact;
    chapters.push({ recording, take, sku, link, title, timecode });
  }
  return chapters;
}

/** OGM text of one recording's chapters. */
export function toOgm(chapters: readonly Chapter[]): string {
  const lines = chapters.flatMap(({ timecode, title, sku }, i) => {
    const key = `CHAPTER${String(i + 1).padStart(2, '0')}`;
    return [`${key}=${timecode}`, `${key}NAME=${oneLine(named(title, sku))}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** ffmetadata of one recording's chapters. Each ends where the next begins; the last, whose end nobody marked, lasts a millisecond. */
export function toFfmetadata(chapters: readonly Chapter[]): string {
  const blocks = chapters.map((chapter, i) => {
    const start = msOf(chapter.timecode);
    const next = chapters[i + 1];
    const end = next === undefined ? start + 1 : msOf(next.timecode);
    const title = oneLine(named(chapter.title, chapter.sku)).replaceAll(/[=;#\\]/g, '\\$&');
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${start}\nEND=${end}\ntitle=${title}\n`;
  });
  return [';FFMETADATA1\n', ...blocks].join('');
}

/** All recordings' chapters as CSV. */
export function toChapterCsv(chapters: readonly Chapter[]): string {
  const rows = chapters.map(({ recording, timecode, take, sku, link, title }) => [
    String(recording),
    timecode,
    String(take),
    sku,
    link,
    title,
  ]);
  return writeCsv({ headers: ['recording', 'timecode', 'take', 'sku', 'link', 'title'], rows });
}

function named(title: string, sku: string): string {
  return [title, sku].filter((part) => part !== '').join(' · ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Ms of HH:MM:SS.mmm. */
function msOf(timecode: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timecode.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}
