/** 输回: the second person types what they read. Read as leniently as people write, and compared to the last fen. */
import { readAmount } from '../runsheet/cells/amount.ts';
import { readCount } from '../runsheet/cells/count.ts';
import { narrow } from '../runsheet/cells/cell.ts';
import type { SecondWhy, Spend } from './show.facts.ts';

/** What has to be typed of one spend: its value; where that is not known its name; and how many, where that is what costs. */
export interface ToType {
  readonly value: 'money' | 'name';
  readonly quantity: boolean;
}

/** What was typed for one spend; an empty text where nothing was asked. */
export interface Typed {
  readonly value: string;
  readonly quantity: string;
}

/** What the second person has to type for a spend. */
export function toType({ what, value, quantity }: Spend, why: SecondWhy): ToType {
  const counts = what === 'coupon' && quantity !== null && (why === 'quantity' || value === null);
  return { value: value === null ? 'name' : 'money', quantity: counts };
}

/** Whether all was typed back right: as many lines as spends, in their order. */
export function isTypedBack(spends: readonly Spend[], why: SecondWhy, typed: readonly Typed[]): boolean {
  return (
    spends.length === typed.length &&
    spends.every((spend, place) => {
      const line = typed[place];
      if (line === undefined || !valueFits(spend, line.value)) return false;
      return !toType(spend, why).quantity || readCount(line.quantity).value === spend.quantity;
    })
  );
}

function valueFits({ value, name }: Spend, typed: string): boolean {
  if (value === null) return narrow(typed).toLowerCase() === narrow(name).toLowerCase();
  // ¥ is the yuan's and the yen's: which one is meant, the coupon knows.
  const read = readAmount(typed.replaceAll(/[¥￥]/g, ''), value.currency).value;
  return read !== null && read.minor === value.minor && read.currency === value.currency;
}
