/** Words that may not be said, by the lexicon of `resources/compliance`. */
import type { Found, Rule } from '../check.model.ts';
import { notedOf, type CheckSheet, type Line } from '../check.lines.ts';
import { clausesOf } from '../check.text.ts';
import { NOT_TO_BE_SAID } from '../urgency.words.ts';
import type { Finding as Hit } from '../../../compliance/matcher.ts';
import { overlayTexts } from '../../../compliance/overlay.texts.ts';
import type { Term } from '../../../compliance/lexicon.schema.ts';
import type { ColumnKey } from '../../columns.ts';

export const lexicon: Rule = {
  id: 'lexicon',
  asks: {
    zh: '话术里有没有违禁、需留证的说法；备注里有没有让人这样说',
    en: 'Does the script hold words that are forbidden, or need proof? Do the notes ask for them?',
  },
  source: {
    zh: '广告法第9、11、17、28条等，见各词条',
    en: 'CN advertising law art. 9, 11, 17, 28; FTC and platform rules: see each term',
  },
  severities: ['block', 'warn', 'review'],
  says: {
    noted: {
      zh: '备注、动作里写了「{words}」：别照着说出口{suggest}',
      en: 'A note holds “{words}”: it must not be said like that{suggest}',
    },
    term: { zh: '「{words}」不能这样说{suggest}', en: '“{words}” can’t be said like that{suggest}' },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    for (const line of sheet.lines) {
      for (const [column, text] of textsOf(line)) {
        const hits = hitsIn(text, column, line, sheet).filter(({ term }) => !isOnFile(term, line));
        const worst = hits.some(({ term }) => term.severity === 'block') ? 'block' : 'warn';
        const first = hits.find(({ term }) => term.severity === worst);
        if (first !== undefined) yield foundOf(hits, first, worst, line, column);
      }
      for (const { key, text } of notedOf(line)) {
        if (hitsIn(text, key, line, sheet).length === 0) continue;
        const hits = clausesOf(text).flatMap((clause) =>
          hitsIn(clause, key, line, sheet).filter(
            ({ term }) => OF_PEOPLE.has(term.category) || !NOT_TO_BE_SAID.test(clause),
          ),
        );
        const [first] = hits;
        if (first !== undefined) yield foundOf(hits, first, 'review', line, key);
      }
    }
  },
};

/** What is asked of people behind the screens, and forbidden also where a note says to keep something away. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['moderation', 'data_fake']);

function hitsIn(text: string, column: ColumnKey, { product }: Line, { sheet, terms }: CheckSheet): readonly Hit[] {
  if (terms === null) return [];
  return terms
    .check(text, {
      language: sheet.language,
      category: product?.category ?? '',
      names: column === 'name' || product === null ? [] : [product.name],
    })
    .filter(({ term }) => (term.severity === 'block' || term.severity === 'warn') && !isOthers(term));
}

function foundOf(
  hits: readonly Hit[],
  first: Hit,
  severity: 'block' | 'warn' | 'review',
  { segment }: Line,
  column: ColumnKey,
): Found {
  const source = [...new Set(hits.flatMap(({ term }) => term.sources.map(({ id, ref }) => `${id} ${ref}`)))].join('; ');
  return {
    severity,
    code: severity === 'review' ? 'noted' : 'term',
    args: {
      words: [...new Set(hits.map(({ words }) => words))],
      suggest: first.term.suggest === '' ? '' : ` → ${first.term.suggest}`,
    },
    segmentId: segment.id,
    columns: [column],
    source: { zh: source, en: source },
  };
}

/** Words that a special registration lets a cosmetic say, where the sheet has it on file (特殊化妆品注册证, 国妆特字). */
function isOnFile({ suggest }: Term, { product }: Line): boolean {
  if (!suggest.includes('特殊化妆品')) return false;
  return product?.evidence.some((paper) => /特殊化妆品|特证|妆特/.test(paper)) ?? false;
}

/** Rules of their own look at these, with the sheet's timers, stock and prices at hand. */
function isOthers({ category, action }: Term): boolean {
  return category === 'lottery' || action === 'bind_object' || action === 'check_calc' || action === 'check_cap';
}

function textsOf({ segment, product }: Line): readonly (readonly [ColumnKey, string])[] {
  const { script, title } = segment;
  const { coupon, captions } = overlayTexts(segment);
  const texts: readonly (readonly [ColumnKey, string])[] = [
    ['title', title],
    ['name', product?.name ?? ''],
    ['hook', script.hook],
    ['keyPoints', script.keyPoints.join('；')],
    ['proof', script.proof],
    ['priceReveal', script.priceReveal],
    ['close', script.close],
    ['mustSay', script.mustSay.join('；')],
    ['couponName', coupon],
    ['graphics', captions.join('；')],
  ];
  return texts.filter(([, text]) => text !== '');
}
