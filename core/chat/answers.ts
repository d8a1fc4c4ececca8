/**
 * An answer to viewers, or for the anchor, from what the run sheet says of a product, and from nothing else: where it says nothing, there is no answer.
 * Never how many are left: only the platform knows that.
 */
import { formatMoney, type Money } from '../money/money.ts';
import type { Coupon, Offer, Product } from '../runsheet/runsheet.schema.ts';
import type { Topic } from './topic.names.ts';

export interface AnswerFacts {
  readonly product: Product;
  /** Of the segment that sells it; null where none does. */
  readonly offer: Offer | null;
  readonly language: 'zh-CN' | 'en';
}

/** The answer to a question of this topic; '' where the sheet does not give one. */
export function answerOf(topic: Topic | null, facts: AnswerFacts): string {
  switch (topic) {
    case 'price':
      return price(facts);
    case 'coupon':
      return facts.offer?.coupon ? coupon(facts.offer.coupon, facts) : '';
    case 'stock':
      return stock(facts);
    case 'size':
      return facts.product.variant;
    case 'which-link':
    case 'how-to-buy':
      return link(topic, facts);
    case 'shipping':
    case 'after-sale':
      return own(topic, facts);
    case 'quality':
      return own(topic, facts);
    case null:
      return '';
    default:
      return topic satisfies never;
  }
}

function price({ offer, product, language }: AnswerFacts): string {
  const zh = language === 'zh-CN';
  const final = offer?.finalPrice ?? offer?.livePrice ?? null;
  if (final === null) return '';
  const live = offer?.livePrice ?? null;
  const parts = [zh ? `到手 ${amount(final, language)}` : `${amount(final, language)} in this show`];
  if (live !== null && live.minor !== final.minor)
    parts.push(zh ? `直播价 ${amount(live, language)}，领券再减` : `${amount(live, language)} before the coupon`);
  if (offer?.limitPerOrder)
    parts.push(zh ? `每单限 ${offer.limitPerOrder} 件` : `limit ${offer.limitPerOrder} per order`);
  return named(product, parts, language);
}

function coupon({ name, typeLabel, value, minSpend, scope }: Coupon, { language, product }: AnswerFacts): string {
  const zh = language === 'zh-CN';
  const title = name || typeLabel;
  const sum = value === null ? '' : amount(value, language);
  const floor = minSpend === null || minSpend.minor === 0 ? '' : amount(minSpend, language);
  const worth = zh
    ? `${floor === '' ? '' : `满 ${floor} `}${sum === '' ? '' : `减 ${sum}`}`
    : `${sum === '' ? '' : `${sum} off`}${floor === '' ? '' : ` from ${floor}`}`;
  const parts = [title, worth.trim(), scope].filter((part) => part !== '');
  return parts.length === 0 ? '' : named(product, parts, language);
}

function stock({ offer, product, language }: AnswerFacts): string {
  if (offer?.stock === null || offer?.stock === undefined) return '';
  const zh = language === 'zh-CN';
  const parts = [zh ? `本场备货 ${offer.stock} 件` : `${offer.stock} set aside for this show`];
  if (offer.limitPerOrder !== null && offer.limitPerOrder > 0)
    parts.push(zh ? `每单限 ${offer.limitPerOrder} 件` : `limit ${offer.limitPerOrder} per order`);
  return named(product, parts, language);
}

function link(topic: 'which-link' | 'how-to-buy', { product, language }: AnswerFacts): string {
  if (product.link === '') return '';
  const zh = language === 'zh-CN';
  if (topic === 'which-link')
    return zh ? `${product.link} 号链接，${product.name}` : `No. ${product.link}, ${product.name}`;
  return zh ? `点购物袋，${product.link} 号链接下单` : `Open the bag, it is No. ${product.link}`;
}

/** What the sheet's evidence says of it, word for word. */
function own(topic: 'shipping' | 'after-sale' | 'quality', { product, language }: AnswerFacts): string {
  const said = product.evidence.filter((line) => ABOUT[topic].test(line));
  return said.length === 0 ? '' : named(product, said, language);
}

const ABOUT = {
  shipping: /发货|快递|包邮|运费|物流|\b(?:ship\w*|deliver\w*|postage)\b/iu,
  'after-sale': /退|换|保修|质保|售后|运费险|\b(?:returns?|refunds?|warranty|guarantee)\b/iu,
  quality:
    /材质|面料|成分|检测|质检|认证|备案|注册|许可|正品|授权|产地|\b(?:material|tested|certif\w*|lab|food[- ]grade|authori[sz]ed|made in)\b/iu,
};

function named({ name, link: number }: Product, parts: readonly string[], language: AnswerFacts['language']): string {
  const zh = language === 'zh-CN';
  const head = number === '' ? name : zh ? `${number} 号` : `No. ${number}`;
  return zh ? `${head}：${parts.join('，')}` : `${head}: ${parts.join(', ')}`;
}

function amount(sum: Money, language: AnswerFacts['language']): string {
  return formatMoney(sum, language);
}
