/** Run sheets and facts for the store's own tests and benches, shaped and sized like those of a real show. */
import type { Asked, Fact } from '../../../core/show/show.facts.ts';
import type { Cue, Product, RunSheet, Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { duration, instant } from '../../../core/time/time.ts';
import type { Draft } from './journal.port.ts';

export const SHOW_DAY = instant(1_772_668_800_000);

/** A product as an imported sheet has it. */
export function sampleProduct(n: number): Product {
  return {
    id: `product-${n}`,
    link: String(n),
    sku: `SKU-2026-${n}`,
    name: `玻尿酸补水保湿面膜 ${n} 号装`,
    variant: '25ml×10片',
    category: '美妆个护',
    listPrice: { minor: 19_900, currency: 'CNY' },
    lowestPrice: { minor: 8900, currency: 'CNY' },
    evidence: ['国妆备进字J2026000123', '近7日最低成交价截图'],
    image: null,
    stockFloor: null,
  };
}

function sampleCue(segment: number, n: number): Cue {
  return {
    id: `cue-${segment}-${n}`,
    label: n === 0 ? '弹商品' : '',
    trigger: { on: 'offset', at: duration(n * 60_000) },
    actions: [
      { do: 'scene', scene: '近景-产品台' },
      { do: 'pop', productId: `product-${segment}` },
    ],
  };
}

/** A segment that sells product `n` with `cues` cues. */
export function sampleSegment(n: number, cues: number): Segment {
  return {
    id: `segment-${n}`,
    number: String(n),
    block: '主推段',
    kind: 'product',
    kindLabel: '讲解',
    title: `面膜 ${n} 讲解与上链接`,
    plannedStart: null,
    duration: duration(600_000),
    offer: {
      productId: `product-${n}`,
      role: '爆款',
      livePrice: { minor: 9900, currency: 'CNY' },
      priceBasis: '直播间专享价',
      couponTypeLabel: '满减券',
      coupon: null,
      finalPrice: { minor: 8900, currency: 'CNY' },
      stock: 3000,
      releasePlan: '分三波,每波 1000 单',
      limitPerOrder: 2,
      gift: '赠同款 2 片',
    },
    script: {
      hook: '换季脸上起皮、卡粉、紧绷的姐妹,先别划走,这一款就是给你准备的。',
      keyPoints: ['三重玻尿酸,敷完 8 小时还是润的', '膜布是 384 根天丝,服帖不滴水', '敏感肌做过斑贴测试'],
      proof: '检测报告编号 2026-0123,镜头给到报告,大家可以截图。',
      priceReveal: '日常价 199,今天直播间 99,再领 10 元券,到手 89。',
      close: '库存 3000 份,三、二、一,上链接!',
      mustSay: ['功效因人而异', '价格以页面为准'],
      targetLength: 600,
    },
    host: '小安',
    coHost: '',
    scene: '近景-产品台',
    graphics: '',
    producerNote: '先弹商品再报价',
    moderatorNote: '置顶领券入口',
    adNote: '',
    twoPersonCheck: false,
    fallback: '切回双人中景',
    notes: '',
    cues: Array.from({ length: cues }, (_, cue) => sampleCue(n, cue)),
    custom: {},
  };
}

/** A valid run sheet of `products` products, one segment each, `cuesEach` cues a segment. */
export function sampleSheet(id: string, products: number, cuesEach: number): RunSheet {
  return {
    schema: 1,
    id,
    title: `春季美妆专场 ${id}`,
    language: 'zh-CN',
    currency: 'CNY',
    segments: Array.from({ length: products }, (_, n) => sampleSegment(n, cuesEach)),
    products: Array.from({ length: products }, (_, n) => sampleProduct(n)),
    caps: { budget: null, coupons: null },
  };
}

/** A pop that was asked for, with everything looked up. */
export function samplePop(id: string): Asked {
  return {
    id,
    cueId: 'cue-1-0',
    ask: { do: 'pop', product: sampleProduct(1), offer: sampleSegment(1, 0).offer },
    expiresAt: instant(SHOW_DAY + 90_000),
  };
}

/** A fact about to be written, by the producer. */
export function draft(fact: Fact, commandId: string | null = null): Draft {
  return { at: SHOW_DAY, commandId, by: 'producer', fact };
}

/** Opens a run of a sheet that is in the store. */
export function openedFact(revision: { sheetId: string; revision: number; hash: string }): Fact {
  return {
    kind: 'run-opened',
    sheetId: revision.sheetId,
    sheetRevision: revision.revision,
    sheetHash: revision.hash,
    title: '春季美妆专场',
    mode: 'rehearsal',
    dayStart: SHOW_DAY,
  };
}

/** A cue that fired and asked for these actions. */
export function firedFact(cueId: string, asked: readonly Asked[]): Fact {
  return { kind: 'cue-fired', cueId, shot: 1, cause: 'fire', due: SHOW_DAY, asked: [...asked] };
}

/** What the platform answered to an action. */
export function answeredFact(
  actionId: string,
  status: 'sent' | 'confirmed' | 'refused' | 'expired' | 'failed' | 'waiting-for-person',
): Extract<Fact, { kind: 'action-answered' }> {
  return {
    kind: 'action-answered',
    actionId,
    target: 'commerce',
    status,
    ms: 120,
    code: null,
    detail: '平台回执 8832',
    times: null,
  };
}
