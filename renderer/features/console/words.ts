/** The show's objects in the words of the trade. Pure: a translator and a language go in, a sentence comes out. */
import type { TFunction } from 'i18next';
import { keywordWords } from './heardWords.ts';
import { isObsAction } from '../../../core/runsheet/obsAction.schema.ts';
import type { Action, Cue, Product, Trigger } from '../../../core/runsheet/runsheet.schema.ts';
import type { Ask } from '../../../core/show/show.facts.ts';
import { amount, clockLength, timeOfDay } from '../../ui/format.ts';
import { obsActionWords } from './obsActionWords.ts';

/** What a product of this id is called; its link number first, since that is what everybody says aloud. */
export interface Names {
  readonly products: readonly Product[];
  readonly cues: readonly Cue[];
  readonly couponName: (couponId: string) => string;
}

/** One action in words, e.g. 弹 3 号「双层保温饭盒」. */
export function actionWords(t: TFunction, action: Action, names: Names): string {
  if (isObsAction(action)) return obsActionWords(t, action);
  switch (action.do) {
    case 'pop': {
      const product = names.products.find((one) => one.id === action.productId);
      return product
        ? t('console.cue.ask.popNamed', { link: product.link, name: product.name })
        : t('console.cue.ask.pop', { link: action.productId });
    }
    case 'coupon':
      return t('console.cue.ask.coupon', { name: names.couponName(action.couponId) });
    case 'price':
    case 'release':
      return saleWords(t, action, names.products.find((one) => one.id === action.productId)?.name ?? action.productId);
    case 'countdown':
      return countdownWords(t, clockLength(action.duration), action.label);
    case 'wait':
      return t('console.cue.ask.wait', { time: clockLength(action.duration) });
    case 'flash-sale': {
      if (action.productId === null) return t('console.cue.ask.flash-sale-off');
      const product = names.products.find((one) => one.id === action.productId);
      return t('console.cue.ask.flash-sale', { name: product?.name ?? action.productId });
    }
    case 'whats-next':
      return t(action.on ? 'console.cue.ask.whats-next' : 'console.cue.ask.whats-next-off');
    default:
      return plainWords(t, action);
  }
}

/** What was asked for, in words, from a fact's own copy. */
export function askWords(t: TFunction, ask: Ask): string {
  if (isObsAction(ask)) return obsActionWords(t, ask);
  switch (ask.do) {
    case 'pop':
      return t('console.cue.ask.popNamed', { link: ask.product.link, name: ask.product.name });
    case 'coupon':
      return t('console.cue.ask.coupon', { name: ask.coupon.name });
    case 'price':
    case 'release':
      return saleWords(t, ask, ask.product.name);
    case 'countdown':
      return t('console.picture.countdown');
    case 'flash-sale':
      return ask.sale === null
        ? t('console.cue.ask.flash-sale-off')
        : t('console.cue.ask.flash-sale', { name: ask.sale.product.name });
    case 'whats-next':
      return ask.next === null
        ? t('console.cue.ask.whats-next-off')
        : t('console.cue.ask.whats-next-named', { name: ask.next.product.name });
    default:
      return plainWords(t, ask);
  }
}

/** A price or a release of stock, planned or asked for. */
function saleWords(t: TFunction, sale: Extract<Action | Ask, { do: 'price' | 'release' }>, name: string): string {
  if (sale.do === 'release') return t('console.cue.ask.release', { name, units: sale.units });
  return sale.price === null
    ? t('console.cue.ask.price', { name })
    : t('console.cue.ask.priceTo', { name, price: amount(sale.price, 'en') });
}

type Plain = Extract<
  Action | Ask,
  {
    do:
      | 'scene'
      | 'unpop'
      | 'lower-third'
      | 'correction'
      | 'note'
      | 'marker'
      | 'pin-comment'
      | 'say'
      | 'hide-message'
      | 'mute-viewer'
      | 'unmute-viewer';
  }
>;

function plainWords(t: TFunction, ask: Plain): string {
  switch (ask.do) {
    case 'scene':
      return t('console.cue.ask.scene', { scene: ask.scene });
    case 'unpop':
      return t('console.cue.ask.unpop');
    case 'lower-third':
      return ask.text === null
        ? t('console.cue.ask.lower-third-off')
        : t('console.cue.ask.lower-third', { text: ask.text });
    case 'correction':
      return ask.notice === null
        ? t('console.cue.ask.correction-off')
        : t('console.cue.ask.correction', { wrong: ask.notice.wrong, right: ask.notice.right });
    case 'note':
      return t('console.cue.ask.note', { text: ask.text });
    case 'marker':
      return t('console.cue.ask.marker', { text: ask.text });
    case 'pin-comment':
      return ask.text === null ? t('console.cue.ask.unpin') : t('console.cue.ask.pin', { text: ask.text });
    case 'say':
      return t('console.cue.ask.say', { text: ask.text });
    case 'hide-message':
      return t('console.cue.ask.hide-message');
    case 'mute-viewer':
    case 'unmute-viewer':
      return t(`console.cue.ask.${ask.do}`, { name: ask.person.name });
    default:
      return ask satisfies never;
  }
}

function countdownWords(t: TFunction, time: string, label: string): string {
  return label === '' ? t('console.cue.ask.countdown', { time }) : t('console.cue.ask.countdownNamed', { time, label });
}

/** A cue's name: its label where the sheet gives one, else its actions. */
export function cueWords(t: TFunction, cue: Cue, names: Names): string {
  return cue.label !== '' ? cue.label : cue.actions.map((action) => actionWords(t, action, names)).join(' · ');
}

/** When a cue fires, in words. */
export function triggerWords(t: TFunction, trigger: Trigger, names: Names): string {
  switch (trigger.on) {
    case 'manual':
      return t('console.cue.trigger.manual');
    case 'segment-enter':
      return t('console.cue.trigger.segment-enter');
    case 'offset':
      return t('console.cue.trigger.offset', { time: clockLength(trigger.at) });
    case 'before-end':
      return t('console.cue.trigger.before-end', { time: clockLength(trigger.before) });
    case 'wall-clock':
      return t('console.cue.trigger.wall-clock', { time: timeOfDay(trigger.at) });
    case 'after-cue': {
      const cue = names.cues.find((one) => one.id === trigger.cueId);
      return t('console.cue.trigger.after-cue', {
        cue: cue ? cueWords(t, cue, names) : trigger.cueId,
        time: clockLength(trigger.delay),
      });
    }
    case 'chat-keyword':
      return keywordWords(t, trigger);
    default:
      return trigger satisfies never;
  }
}
