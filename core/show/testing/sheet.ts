/** Run sheets for tests, built from what matters to the test; the rest is filled in. */
import { money } from '../../money/money.ts';
import type {
  Action,
  Coupon,
  Cue,
  Product,
  RunSheet,
  Script,
  Segment,
  Trigger,
} from '../../runsheet/runsheet.schema.ts';
import { minutes, seconds, type Duration } from '../../time/time.ts';

export const MANUAL: Trigger = { on: 'manual' };
export const ENTER: Trigger = { on: 'segment-enter' };

/** A trigger so many seconds after segment enter. */
export function at(n: number): Trigger {
  return { on: 'offset', at: seconds(n) };
}

export function afterCue(cueId: string, delay: number): Trigger {
  return { on: 'after-cue', cueId, delay: seconds(delay) };
}

/** A trigger on one of these words by so many people within a minute. */
export function heardOf(words: string[], people: number, does: 'fire' | 'offer' = 'fire'): Trigger {
  return { on: 'chat-keyword', words, people, within: minutes(1), does };
}

export function marker(text: string): Action {
  return { do: 'marker', text };
}

export function wait(n: number): Action {
  return { do: 'wait', duration: seconds(n) };
}

export const POP: Action = { do: 'pop', productId: 'p1' };
export const COUPON: Action = { do: 'coupon', couponId: 'c1' };

export function cue(id: string, trigger: Trigger, ...actions: Action[]): Cue {
  return { id, label: '', trigger, actions };
}

export function product(id: string): Product {
  return {
    id,
    link: id.slice(1),
    sku: `QH-${id}`,
    name: `商品 ${id}`,
    variant: '',
    category: '',
    listPrice: money(1590, 'CNY'),
    lowestPrice: null,
    evidence: [],
    image: null,
    stockFloor: null,
  };
}

export function coupon(id: string, validFor: Duration | null = seconds(300)): Coupon {
  return {
    id,
    kind: 'threshold',
    typeLabel: '满减券',
    name: '满100减20',
    scope: '',
    minSpend: money(10_000, 'CNY'),
    value: money(2_000, 'CNY'),
    quantity: 500,
    validFor,
  };
}

/** A script of nothing but must-say lines. */
export function saying(mustSay: string[]): Script {
  return { hook: '', keyPoints: [], proof: '', priceReveal: '', close: '', mustSay, targetLength: null };
}

/** A segment of five minutes that offers p1 with coupon c1. */
export function segment(id: string, cues: Cue[] = [], more: Partial<Segment> = {}): Segment {
  return {
    id,
    number: '1',
    block: '',
    kind: 'product',
    kindLabel: '',
    title: id,
    plannedStart: null,
    duration: minutes(5),
    offer: {
      productId: 'p1',
      role: '',
      livePrice: money(1290, 'CNY'),
      priceBasis: '',
      couponTypeLabel: '',
      coupon: coupon('c1'),
      finalPrice: null,
      stock: null,
      releasePlan: '',
      limitPerOrder: null,
      gift: '',
    },
    script: saying([]),
    host: '',
    coHost: '',
    scene: null,
    graphics: '',
    producerNote: '',
    moderatorNote: '',
    adNote: '',
    twoPersonCheck: false,
    fallback: '',
    notes: '',
    cues,
    custom: {},
    ...more,
  };
}

export function sheet(...segments: Segment[]): RunSheet {
  return {
    schema: 1,
    id: 'sheet-1',
    title: '测试场',
    language: 'zh-CN',
    currency: 'CNY',
    segments,
    products: [product('p1'), product('p2')],
    caps: { budget: null, coupons: null },
  };
}
