/**
 * Call sheets (通告单): the run sheet as each of the crew needs it on paper. A value; a screen and the file make the same of it. Times are the
 * planned ones, carried on from segment to segment where the sheet gives none.
 */
import { formatMoney, toDecimal, type Money } from '../money/money.ts';
import { formatLength } from '../runsheet/cells/formats.ts';
import { formatTimeOfDay } from '../runsheet/cells/timeOfDay.ts';
import { actionName } from '../runsheet/exact/cue.notation.ts';
import type { Action, Cue, Offer, Product, RunSheet, Segment, Trigger } from '../runsheet/runsheet.schema.ts';
import { timeOfDay, type Duration } from '../time/time.ts';
import { callWords, type CallWords } from './callsheet.words.ts';

export const CALL_ROLES = ['host', 'producer', 'moderator'] as const;
export type CallRole = (typeof CALL_ROLES)[number];

type ColumnName =
  | 'number'
  | 'time'
  | 'length'
  | 'segment'
  | 'product'
  | 'price'
  | 'script'
  | 'mustSay'
  | 'stock'
  | 'scene'
  | 'cues'
  | 'producerNote'
  | 'moderatorNote'
  | 'adNote'
  | 'fallback'
  | 'notes';

const COLUMNS: Readonly<Record<CallRole, readonly ColumnName[]>> = {
  host: ['number', 'time', 'length', 'segment', 'product', 'price', 'script', 'mustSay', 'notes'],
  producer: [
    'number',
    'time',
    'length',
    'segment',
    'product',
    'price',
    'stock',
    'scene',
    'cues',
    'producerNote',
    'fallback',
  ],
  moderator: ['number', 'time', 'length', 'segment', 'product', 'price', 'moderatorNote', 'adNote', 'mustSay', 'notes'],
};

export interface CallSheet {
  readonly language: RunSheet['language'];
  readonly title: string;
  /** Whose it is, how long the show, how many segments. */
  readonly about: string;
  readonly columns: readonly { readonly name: ColumnName; readonly label: string }[];
  /** Segments by their block, in order. Each cell is a list of lines; the kind of a segment tells its colour. */
  readonly blocks: readonly {
    readonly block: string;
    readonly rows: readonly {
      readonly id: string;
      readonly kind: Segment['kind'];
      readonly cells: readonly (readonly string[])[];
    }[];
  }[];
}

/** Makes the call sheet of one role. */
export function callSheet(sheet: RunSheet, role: CallRole): CallSheet {
  const words = callWords(sheet.language);
  const products = new Map(sheet.products.map((product) => [product.id, product]));
  const blocks: { block: string; rows: CallSheet['blocks'][number]['rows'][number][] }[] = [];
  let at: number | null = null;
  let total = 0;
  for (const segment of sheet.segments) {
    at = segment.plannedStart ?? at;
    const product = products.get(segment.offer?.productId ?? '') ?? null;
    const says: Says = { segment, product, start: at, words, locale: sheet.language };
    const row = { id: segment.id, kind: segment.kind, cells: COLUMNS[role].map((name) => linesOf(name, says)) };
    const last = blocks.at(-1);
    // A bare number says nothing by itself.
    const block = /^\d+$/.test(segment.block) ? words.block.replace('{{n}}', segment.block) : segment.block;
    if (last === undefined || last.block !== block) blocks.push({ block, rows: [row] });
    else last.rows.push(row);
    at = at === null ? null : at + segment.duration;
    total += segment.duration;
  }
  return {
    language: sheet.language,
    title: sheet.title,
    about: `${words.title} · ${words[role]} · ${sheet.segments.length} ${words.segments} · ${words.total} ${formatLength(total as Duration)}`,
    columns: COLUMNS[role].map((name) => ({ name, label: words[name] })),
    blocks,
  };
}

interface Says {
  readonly segment: Segment;
  readonly product: Product | null;
  readonly start: number | null;
  readonly words: CallWords;
  readonly locale: RunSheet['language'];
}

function linesOf(name: ColumnName, says: Says): string[] {
  const { segment, product, start, words } = says;
  const { offer, script } = segment;
  switch (name) {
    case 'number':
      return full([segment.number]);
    case 'time':
      return start === null ? [] : [formatTimeOfDay(timeOfDay(start))];
    case 'length':
      return [formatLength(segment.duration).replace(/^0:/, '')];
    case 'segment':
      return full([
        segment.title,
        segment.kindLabel === segment.title ? '' : segment.kindLabel,
        crewOf(segment, words),
      ]);
    case 'product':
      if (product === null) return [];
      return full([
        product.link === '' ? '' : words.link.replace('{{n}}', product.link),
        product.name,
        product.variant,
        product.sku,
      ]);
    case 'price':
      return offer === null ? [] : priceLines(offer, product, says);
    case 'script':
      return full([
        script.hook,
        ...script.keyPoints.map((point) => `· ${point}`),
        script.proof,
        script.priceReveal,
        script.close,
      ]);
    case 'mustSay':
      return full(script.mustSay);
    case 'stock':
      return offer === null ? [] : full([offer.stock === null ? '' : String(offer.stock), offer.releasePlan]);
    case 'scene':
      return full([segment.scene ?? '', segment.graphics]);
    case 'cues':
      return cueLines(says);
    case 'producerNote':
      return full([segment.producerNote, segment.twoPersonCheck ? `☑☑ ${words.two}` : '']);
    case 'moderatorNote':
    case 'adNote':
    case 'fallback':
    case 'notes':
      return full([segment[name]]);
    default:
      return name satisfies never;
  }
}

function crewOf({ host, coHost }: Segment, words: CallWords): string {
  const names = [host, coHost].filter((name) => name !== '').join(' / ');
  return names === '' ? '' : `${words.crew}${words.colon}${names}`;
}

function priceLines(offer: Offer, product: Product | null, { words, locale }: Says): string[] {
  const price = (label: string, amount: Money | null | undefined) =>
    amount ? `${label} ${formatMoney(amount, locale)}` : '';
  const { coupon } = offer;
  const terms =
    coupon === null
      ? ''
      : [
          `${words.coupon}${words.colon}${coupon.name || coupon.typeLabel}`,
          coupon.minSpend === null || coupon.value === null
            ? ''
            : (coupon.minSpend.minor === 0 ? words.termsNoMinimum : words.terms)
                .replace('{{min}}', formatMoney(coupon.minSpend, locale))
                .replace('{{value}}', formatMoney(coupon.value, locale)),
          coupon.quantity === null ? '' : `× ${coupon.quantity}${words.pieces}`,
        ]
          .filter((part) => part !== '')
          .join(' ');
  return full([
    price(words.list, product?.listPrice),
    price(words.live, offer.livePrice),
    terms,
    price(words.final, offer.finalPrice),
    offer.limitPerOrder === null ? '' : `${words.limit} ${offer.limitPerOrder}`,
    offer.gift === '' ? '' : `${words.gift}${words.colon}${offer.gift}`,
  ]);
}

/** Cues but those of the scene, which has a column of its own. */
function cueLines(says: Says): string[] {
  const { segment, words } = says;
  return segment.cues.flatMap((cue) => {
    const done = cue.actions.flatMap((action) => actionWords(action, says));
    const what = cue.label === '' ? done.join(', ') : cue.label;
    return what === '' ? [] : [`${triggerWords(cue.trigger, segment.cues, words)}${words.colon}${what}`];
  });
}

function triggerWords(trigger: Trigger, cues: readonly Cue[], words: CallWords): string {
  switch (trigger.on) {
    case 'manual':
      return words.manual;
    case 'segment-enter':
      return words.enter;
    case 'offset':
      return `+${formatLength(trigger.at).replace(/^0:/, '')}`;
    case 'before-end':
      return `${words.beforeEnd} ${formatLength(trigger.before).replace(/^0:/, '')}`;
    case 'wall-clock':
      return formatTimeOfDay(trigger.at);
    case 'after-cue':
      return `${cues.find(({ id }) => id === trigger.cueId)?.label ?? ''} ${words.after} +${formatLength(trigger.delay).replace(/^0:/, '')}`.trim();
    case 'chat-keyword':
      return `${words.chat} ${trigger.words.join('/')} ×${trigger.people}`;
    default:
      return trigger satisfies never;
  }
}

/** An action in a word or two; its own texts speak for themselves. */
function actionWords(action: Action, { segment, product, words, locale }: Says): string[] {
  switch (action.do) {
    case 'scene':
      return [];
    case 'pop':
      return [`▲ ${product?.link ? words.link.replace('{{n}}', product.link) : (product?.name ?? '')}`];
    case 'coupon':
      return [`${words.coupon} ${segment.offer?.coupon?.name ?? ''}`.trim()];
    case 'countdown':
      return [`⏱ ${formatLength(action.duration).replace(/^0:/, '')}`];
    case 'price':
      return [`${words.reprice} ${action.price === null ? '' : toDecimal(action.price)}`.trim()];
    case 'release':
      return [`${words.release} +${action.units}`];
    case 'pin-comment':
      return [`${words.pin}${words.colon}${action.text ?? '–'}`];
    case 'say':
      return [`${words.room}${words.colon}${action.text}`];
    case 'note':
    case 'marker':
      return [action.text];
    default: {
      const named = 'source' in action ? action.source : 'scene' in action ? action.scene : null;
      return [`${actionName(action.do, locale)}${typeof named === 'string' ? ` ${named}` : ''}`];
    }
  }
}

function full(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
}
