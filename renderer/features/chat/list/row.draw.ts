/** One row of the list as elements of the page, made once and written anew: React never hears of a line. */
import type { TFunction } from 'i18next';
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import { isMuted, type Row } from '../model/rows.ts';
import { stretchesOf } from '../model/marks.ts';
import { lineWords, moderationWords, topicWords, type LineNames } from '../chat.words.ts';
import styles from './LineList.module.css';

/** What a row's words hang on, beside its line. */
export interface RowContext {
  readonly t: TFunction;
  readonly names: LineNames;
  /** `hh:mm:ss` of a moment by the platform's clock. */
  readonly timeOf: (at: number) => string;
  /** Viewers who are muted, by `viewerKey`. */
  readonly muted: ReadonlySet<string>;
  /** What was looked for, '' for nothing. */
  readonly query: string;
  /** Number of the line in hand. */
  readonly selected: number | null;
  /** Changes when any of this does: then all rows are written anew. */
  readonly version: number;
}

/** An empty row. Its parts are always the same, so that writing a line is a matter of texts. */
export function makeRow(): HTMLElement {
  const row = document.createElement('div');
  row.className = styles['row'] ?? '';
  for (const part of ['time', 'name', 'words', 'note'] as const) {
    const span = document.createElement('span');
    span.className = styles[part] ?? '';
    row.append(span);
  }
  return row;
}

/** Writes a row. Does nothing where the element already says the same. */
export function writeRow(element: HTMLElement, row: Row, context: RowContext): void {
  const selected = row.kind !== 'gap' && row.line.seq === context.selected;
  const shows = `${row.key}/${row.version}/${context.version}/${selected}`;
  if (element.dataset['shows'] === shows) return;
  const { t } = context;
  element.dataset['shows'] = shows;
  element.dataset['row'] = String(row.key);
  element.dataset['kind'] = row.kind === 'line' ? row.line.kind : row.kind;
  set(element, 'selected', selected ? 'true' : undefined);
  const [time, name, words, note] = element.children as unknown as HTMLElement[];
  if (!time || !name || !words || !note) return;
  if (row.kind === 'gap') {
    write(time, '');
    write(name, '');
    write(words, t('chat.list.gap', { count: row.count }));
    write(note, t('chat.list.gapOpen'));
    set(element, 'act', undefined);
    return;
  }
  const { line } = row;
  write(time, context.timeOf(line.at));
  write(name, line.by?.name ?? '');
  if (row.kind === 'muted') {
    write(words, t('chat.list.mutedLines', { count: row.count }));
    write(note, t('chat.list.mutedMark'));
    set(element, 'act', undefined);
    return;
  }
  if (row.kind === 'flood') {
    write(words, line.text);
    write(note, row.count === 1 ? t('chat.list.floodMark') : t('chat.list.flood', { count: row.count }));
    set(element, 'act', undefined);
    return;
  }
  writeWords(words, lineWords(t, line, context.names), context.query);
  write(note, noteOf(line, context));
  set(element, 'act', line.moderation?.status);
}

/** What stands behind the words: what was done about it, that it looks like a machine's, or what it asks. */
function noteOf(line: ChatLine, { t, names, muted }: RowContext): string {
  if (line.moderation !== null) return moderationWords(t, line.moderation);
  if (isMuted(line, muted)) return t('chat.list.mutedMark');
  if (line.flood) return t('chat.list.floodMark');
  return line.clusterKey === null ? '' : topicWords(t, line, names);
}

function writeWords(element: HTMLElement, text: string, query: string): void {
  if (query === '') return write(element, text);
  const parts = stretchesOf(text, query).map(({ text: part, hit }) => {
    if (!hit) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
  element.replaceChildren(...parts);
}

function write(element: HTMLElement, text: string): void {
  if (element.childNodes.length !== 1 || element.textContent !== text) element.textContent = text;
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
}
