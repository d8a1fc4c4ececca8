/**
 * Ontime's project files, version 3 (`rundown`, a list) and 4 (`rundowns`, by id), as the tables that its own spreadsheets have: one way in for
 * both. Groups, milestones and what is left out are told as they are there.
 */
import type { ImportProblem } from '../../../../core/contract/import.schema.ts';
import { formatLength } from '../../../../core/runsheet/cells/formats.ts';
import { importProblem } from '../../../../core/runsheet/import/problems.ts';
import { plainTable, type SourceTable } from '../../../../core/runsheet/import/source.ts';
import { duration } from '../../../../core/time/time.ts';
import { isRecord, textOf } from './rows.json.ts';

type Fields = Record<string, unknown>;

const HEADERS = [
  'ID',
  'Cue',
  'Title',
  'Time Start',
  'Time End',
  'Duration',
  'Note',
  'Timer Type',
  'End Action',
  'Colour',
  'Skip',
];
/** What Ontime works out itself, or what only its timers know. */
const ITS_OWN: ReadonlySet<string> = new Set([
  ...[
    'type',
    'id',
    'cue',
    'title',
    'note',
    'timeStart',
    'timeEnd',
    'duration',
    'timerType',
    'endAction',
    'colour',
    'skip',
  ],
  ...['custom', 'entries', 'parent', 'revision', 'dayOffset', 'gap', 'isFirstLinked', 'delay'],
]);
/** Other fields of an event by what they say when they say nothing. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  countToEnd: false,
  linkStart: false,
  flag: false,
  isPublic: true,
  triggers: [],
};

/** Whether a JSON value is a project of Ontime's. */
export function isOntime(value: unknown): value is Fields {
  if (!isRecord(value)) return false;
  if (isRecord(value['rundowns'])) return true;
  return (
    Array.isArray(value['rundown']) &&
    (isRecord(value['settings']) || isRecord(value['customFields']) || isRecord(value['project']))
  );
}

/** The rundowns of a project as tables, and what was left out of them. */
export function tablesOfOntime(project: Fields): {
  readonly tables: readonly SourceTable[];
  readonly problems: ImportProblem[];
} {
  const problems: ImportProblem[] = [];
  const labels = labelsOf(project['customFields']);
  const rundowns = isRecord(project['rundowns'])
    ? Object.entries(project['rundowns']).flatMap(([id, one]) => (isRecord(one) ? [inOrder(id, one)] : []))
    : [{ name: titleOf(project), entries: listed(project['rundown']) }];
  const tables = rundowns.map(({ name, entries }) => tableOf(name, entries, labels, problems));
  const taken = ['rundown', 'rundowns', 'customFields', 'settings'];
  const left = Object.keys(project).filter((name) => !taken.includes(name) && textOf(project[name]).length > 2);
  if (left.length > 0) problems.push(importProblem('parts-left', { row: 0, column: '' }, { names: left.join(', ') }));
  return { tables, problems };
}

interface Rundown {
  readonly name: string;
  readonly entries: readonly Fields[];
}

/** The entries of a version 4 rundown as they are shown: each group before its own, its end after them. */
function inOrder(id: string, rundown: Fields): Rundown {
  const entries = isRecord(rundown['entries']) ? rundown['entries'] : {};
  const taken = new Set<string>();
  const open = (key: string): Fields[] => {
    const entry = entries[key];
    if (!isRecord(entry) || taken.has(key)) return [];
    taken.add(key);
    if (entry['type'] !== 'group') return [entry];
    const inner = strings(entry['entries']).flatMap(open);
    return [entry, ...inner, { type: 'group-end' }];
  };
  const order = strings(rundown['order']).length > 0 ? strings(rundown['order']) : strings(rundown['flatOrder']);
  const all = order.flatMap(open);
  // An entry that no order names is there all the same.
  const rest = Object.keys(entries).flatMap(open);
  return { name: textOf(rundown['title']) || id, entries: [...all, ...rest] };
}

function tableOf(
  name: string,
  entries: readonly Fields[],
  labels: ReadonlyMap<string, string>,
  problems: ImportProblem[],
): SourceTable {
  const others = new Map<string, string>();
  const rows: { readonly cells: readonly string[]; readonly extra: ReadonlyMap<string, string> }[] = [];
  for (const entry of entries) {
    const type = textOf(entry['type']) || 'event';
    if (!['event', 'group', 'group-end', 'block', 'milestone'].includes(type)) {
      const detail = { name: textOf(entry['id']), type, cell: JSON.stringify(entry) };
      problems.push(importProblem('entry-left', { row: rows.length, column: '' }, detail));
      continue;
    }
    const extra = extrasOf(entry, labels);
    for (const label of extra.keys()) others.set(label, label);
    rows.push({ cells: cellsOf(entry, type), extra });
  }
  const names = [...others.keys()];
  const body = rows.map(({ cells, extra }) => [...cells, ...names.map((label) => extra.get(label) ?? '')]);
  return plainTable([[...HEADERS, ...names], ...body], name);
}

function cellsOf(entry: Fields, type: string): string[] {
  const timed = type === 'event';
  const time = (field: string) => {
    const ms = entry[field];
    return timed && typeof ms === 'number' && Number.isFinite(ms) && ms >= 0
      ? formatLength(duration(Math.round(ms)))
      : '';
  };
  const timer = textOf(entry['timerType']);
  return [
    textOf(entry['id']),
    textOf(entry['cue']),
    textOf(entry['title']),
    time('timeStart'),
    time('timeEnd'),
    timed ? time('duration') : type === 'milestone' ? '0' : '',
    textOf(entry['note']),
    timed ? timer : type === 'block' ? 'group' : type,
    entry['endAction'] === 'none' ? '' : textOf(entry['endAction']),
    textOf(entry['colour']),
    entry['skip'] === true ? 'true' : '',
  ];
}

/** Custom fields by their label, and the fields of an event that have no column and say something. */
function extrasOf(entry: Fields, labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const extra = new Map<string, string>();
  if (isRecord(entry['custom']))
    for (const [key, value] of Object.entries(entry['custom'])) extra.set(labels.get(key) ?? key, textOf(value));
  for (const [field, value] of Object.entries(entry)) {
    const blank = value === null || JSON.stringify(value) === JSON.stringify(DEFAULTS[field]);
    if (!ITS_OWN.has(field) && !blank) extra.set(field, textOf(value));
  }
  return extra;
}

function labelsOf(fields: unknown): ReadonlyMap<string, string> {
  if (!isRecord(fields)) return new Map();
  return new Map(
    Object.entries(fields).map(([key, field]) => [key, (isRecord(field) ? textOf(field['label']) : '') || key]),
  );
}

function titleOf(project: Fields): string {
  return isRecord(project['project']) ? textOf(project['project']['title']) : '';
}

function listed(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
