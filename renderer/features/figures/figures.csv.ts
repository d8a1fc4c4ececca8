/**
 * The figures as a table for a spreadsheet: one line a number, each with its source, when the platform said so, and whether it may still change.
 * Numbers are plain, amounts decimal, instants ISO 8601. Pure.
 */
import type { FiguresView, SegmentFigures, SourceScope } from '../../../core/contract/figures.schema.ts';
import { isProvisional } from '../../../core/figures/settle.ts';
import { money, toDecimal } from '../../../core/money/money.ts';
import { markText } from '../../../core/runsheet/formulas.ts';
import type { Instant } from '../../../core/time/time.ts';

/** The columns, in order; their names come from the page's language. */
export const CSV_COLUMNS = [
  'segment',
  'title',
  'product',
  'figure',
  'value',
  'currency',
  'source',
  'simulated',
  'toldAt',
  'provisional',
  'settlesAt',
  'unheard',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What a line may tell of. */
export type CsvFigure =
  | 'viewers-min'
  | 'viewers-avg'
  | 'viewers-max'
  | 'visitors'
  | 'visitors-heard'
  | 'likes'
  | 'likes-heard'
  | 'placed'
  | 'paid'
  | 'units'
  | 'buyers'
  | 'gross'
  | 'refunded'
  | 'net'
  | 'reached'
  | 'conversion'
  | 'stock-start'
  | 'stock-end';

export interface CsvWords {
  readonly column: (column: CsvColumn) => string;
  readonly figure: (figure: CsvFigure) => string;
  readonly show: string;
  readonly yes: string;
  readonly no: string;
}

type Line = readonly [
  figure: CsvFigure,
  value: string | null,
  currency: string,
  at: Instant | null,
  settlesAt: Instant | null | 'never',
];

/** All numbers of a view, the show's first. UTF-8 with BOM and CRLF, as Excel wants it; texts that look like formulas are marked. */
export function figuresCsv(view: FiguresView, words: CsvWords): string {
  const head = CSV_COLUMNS.map(words.column);
  const rows = [
    ...view.show.flatMap((one) => linesOf(view, one, ['', words.show, ''], words)),
    ...view.segments.flatMap((segment) => segment.scopes.flatMap((one) => linesOf(view, one, placeOf(segment), words))),
  ];
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function placeOf({ number, title, product }: SegmentFigures): readonly string[] {
  return [number, title, product === null ? '' : `${product.link} ${product.name}`.trim()];
}

function linesOf(
  view: FiguresView,
  one: SourceScope,
  place: readonly string[],
  { figure, yes, no }: CsvWords,
): readonly (readonly string[])[] {
  const simulated = view.sources.some(({ source, simulated: made }) => source === one.source && made);
  return scopeLines(one).flatMap(([name, value, currency, at, settlesAt]) => {
    if (value === null) return [];
    const provisional = settlesAt !== 'never' && isProvisional(settlesAt, view.at);
    return [
      [
        ...place,
        figure(name),
        value,
        currency,
        one.source,
        simulated ? yes : no,
        iso(at, view),
        provisional ? yes : no,
        settlesAt === 'never' ? '' : iso(settlesAt, view),
        String(Math.round(one.scope.unheard / 1000)),
      ],
    ];
  });
}

function scopeLines({ scope }: SourceScope): readonly Line[] {
  const { viewers, visitors, likes, trade, conversion, stock, settles } = scope;
  const { audience, orders, refunds } = settles;
  const lines: Line[] = [];
  const add = (name: CsvFigure, value: number | null, at: Instant | null, settlesAt: Line[4]) =>
    lines.push([name, value === null ? null : String(value), '', at, settlesAt]);
  if (viewers !== null) {
    add('viewers-min', viewers.min, viewers.at, audience);
    add('viewers-avg', Math.round(viewers.avg * 10) / 10, viewers.at, audience);
    add('viewers-max', viewers.max, viewers.at, audience);
  }
  if (visitors !== null)
    add(visitors.basis === 'total' ? 'visitors' : 'visitors-heard', visitors.value, visitors.at, audience);
  if (likes !== null) add(likes.basis === 'total' ? 'likes' : 'likes-heard', likes.value, likes.at, audience);
  if (trade !== null) {
    const at = trade.lastPaidAt;
    add('placed', trade.placed, at, orders);
    add('paid', trade.paid, at, orders);
    add('units', trade.units, at, orders);
    add('buyers', trade.buyers, at, orders);
    for (const { currency, gross, refunded } of trade.money) {
      lines.push(['gross', toDecimal(money(gross, currency)), currency, at, orders]);
      lines.push(['refunded', toDecimal(money(refunded, currency)), currency, at, refunds]);
      lines.push(['net', toDecimal(money(gross - refunded, currency)), currency, at, refunds]);
    }
  }
  if (conversion !== null) {
    add('reached', conversion.reached, conversion.at, audience);
    add('conversion', Math.round(conversion.value * 1e6) / 1e6, conversion.at, orders);
  }
  if (stock?.start) add('stock-start', stock.start.value, stock.start.at, 'never');
  if (stock?.end) add('stock-end', stock.end.value, stock.end.at, 'never');
  return lines;
}

function iso(at: Instant | null, { wallOffset }: FiguresView): string {
  return at === null ? '' : new Date(at + wallOffset).toISOString();
}

function quoted(text: string): string {
  const marked = markText(text);
  return /[",\r\n]/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
}
