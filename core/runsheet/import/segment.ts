/** One row as a segment. The custom fields are filled in at the end, when all rows are read. */
import { isNone } from '../cells/cell.ts';
import { readCount } from '../cells/count.ts';
import { readYesNo, splitLines } from '../cells/words.ts';
import type { Script, Segment, SegmentKind } from '../runsheet.schema.ts';
import type { Catalogue } from './catalogue.ts';
import { makeCues, sceneOf } from './cues.ts';
import type { CurrencyRule } from './currency.ts';
import type { TableHead } from './head.ts';
import { segmentKindOf } from './kinds.ts';
import { keepOrphans, readOffer } from './offer.ts';
import { take, textOf, type Row } from './row.ts';
import type { Timing } from './timing.ts';

export interface SegmentMaker {
  readonly head: TableHead;
  readonly rule: CurrencyRule;
  readonly catalogue: Catalogue;
  readonly makeId: (word: string) => string;
  readonly readTiming: (row: Row, next: Row | undefined) => Timing;
}

/**
 * Reads a row into a segment whose `custom` is still empty. `index` counts the segments: it stands in for a missing number. The row after it
 * tells its end where it does not say so itself.
 */
export function readSegment(row: Row, index: number, maker: SegmentMaker, next: Row | undefined): Segment {
  const number = textOf(row, 'number');
  const id = maker.makeId(number === '' ? `row-${index + 1}` : number);
  const { plannedStart, duration } = maker.readTiming(row, next);
  const product = maker.catalogue.take(row);
  const offer = product === null ? null : readOffer(row, product, id, maker.rule);
  if (offer === null) keepOrphans(row);
  const title = readTitle(row, product?.name ?? '');
  const graphics = textOf(row, 'graphics');
  return {
    id,
    number,
    block: textOf(row, 'block'),
    kind: readKind(row, offer !== null),
    kindLabel: textOf(row, 'kind'),
    title,
    plannedStart,
    duration,
    offer,
    script: readScript(row),
    host: textOf(row, 'host'),
    coHost: textOf(row, 'coHost'),
    scene: sceneOf(row),
    graphics: isNone(graphics) ? '' : graphics,
    producerNote: textOf(row, 'producerNote'),
    moderatorNote: textOf(row, 'moderatorNote'),
    adNote: textOf(row, 'adNote'),
    twoPersonCheck: take(row, 'twoPersonCheck', readYesNo(textOf(row, 'twoPersonCheck'))) ?? false,
    fallback: textOf(row, 'fallback'),
    notes: textOf(row, 'notes'),
    cues: makeCues(row, id, title, offer, maker.head),
    custom: {},
  };
}

function readTitle(row: Row, productName: string): string {
  const title = textOf(row, 'title');
  if (title !== '') return title;
  const kept = productName || textOf(row, 'kind') || textOf(row, 'number') || `#${row.number}`;
  row.report('title-missing', 'title', { kept });
  return kept;
}

function readKind(row: Row, hasProduct: boolean): SegmentKind {
  const cell = textOf(row, 'kind');
  const kind = segmentKindOf(cell);
  if (kind !== null) return kind;
  const byTitle = cell === '' && !hasProduct ? segmentKindOf(textOf(row, 'title')) : null;
  const kept = byTitle ?? (hasProduct ? 'product' : 'other');
  if (cell === '') row.report('kind-guessed', 'kind', { kept });
  else row.report('kind-unknown', 'kind', { cell, kept });
  return kept;
}

function readScript(row: Row): Script {
  return {
    hook: textOf(row, 'hook'),
    keyPoints: splitLines(textOf(row, 'keyPoints')),
    proof: textOf(row, 'proof'),
    priceReveal: textOf(row, 'priceReveal'),
    close: textOf(row, 'close'),
    mustSay: splitLines(textOf(row, 'mustSay')),
    targetLength: take(row, 'targetLength', readCount(textOf(row, 'targetLength'))),
  };
}
