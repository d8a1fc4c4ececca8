/** Findings in plain words of either language, for screen and command line alike. */
import { formatMoney } from '../../money/money.ts';
import { formatLength } from '../cells/formats.ts';
import { formatTimeOfDay } from '../cells/timeOfDay.ts';
import type { SheetLanguage } from '../columns.ts';
import type { Arg, Args, Finding, Wording } from './check.model.ts';
import { RULES } from './check.rules.ts';

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** Why, with the arithmetic. */
export function wordsOf(
  { rule, code, args }: Pick<Finding, 'rule' | 'code' | 'args'>,
  language: SheetLanguage,
): string {
  return say(BY_ID.get(rule)?.says[code], args, language);
}

/** What the fix does; '' where there is none. */
export function fixWordsOf({ rule, fix }: Pick<Finding, 'rule' | 'fix'>, language: SheetLanguage): string {
  return fix === null ? '' : say(BY_ID.get(rule)?.fixes?.[fix.code], fix.args, language);
}

/** Law or house rule. */
export function sourceWordsOf({ source }: Pick<Finding, 'source'>, language: SheetLanguage): string {
  return language === 'zh-CN' ? source.zh : source.en;
}

function say(wording: Wording | undefined, args: Args, language: SheetLanguage): string {
  const text = language === 'zh-CN' ? wording?.zh : wording?.en;
  return (text ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => show(args[name] ?? '', language));
}

function show(arg: Arg, language: SheetLanguage): string {
  if (typeof arg === 'string') return arg;
  if (typeof arg === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(arg);
  if (isList(arg)) return arg.join(language === 'zh-CN' ? '、' : ', ');
  if ('minor' in arg) return formatMoney(arg, language);
  if ('clock' in arg) return formatTimeOfDay(arg.clock);
  return formatLength(arg.length).replace(/^0:/, '');
}

function isList(arg: Exclude<Arg, string | number>): arg is readonly string[] {
  return Array.isArray(arg);
}
