/** Words that may not be said, by the lexicon of `resources/compliance`. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, Line } from '../check.lines.ts';
import { overlayTexts } from '../../../compliance/overlay.texts.ts';
import type { Term } from '../../../compliance/lexicon.schema.ts';
import type { ColumnKey } from '../../columns.ts';

export const lexicon: Rule = {
  id: 'lexicon',
  asks: { zh: '话术里有没有违禁、需留证的说法', en: 'Does the script hold words that are forbidden, or need proof?' },
  source: {
    zh: '广告法第9、11、17、28条等，见各词条',
    en: 'CN advertising law art. 9, 11, 17, 28; FTC and platform rules: see each term',
  },
  severities: ['block', 'warn'],
  says: {
    term: { zh: '「{words}」不能这样说{suggest}', en: '“{words}” can’t be said like that{suggest}' },
  },
  *look(sheet: CheckSheet): Iterable<Found> {
    const { terms } = sheet;
    if (terms === null) return;
    for (const line of sheet.lines) {
      for (const [column, text] of textsOf(line)) {
        const hits = terms
          .check(text, {
            language: sheet.sheet.language,
            category: line.product?.category ?? '',
            names: column === 'name' || line.product === null ? [] : [line.product.name],
          })
          .filter(({ term }) => (term.severity === 'block' || term.severity === 'warn') && !isOthers(term));
        const worst = hits.some(({ term }) => term.severity === 'block') ? 'block' : 'warn';
        const first = hits.find(({ term }) => term.severity === worst);
        if (first === undefined) continue;
        const source = [...new Set(hits.flatMap(({ term }) => term.sources.map(({ id, ref }) => `${id} ${ref}`)))].join(
          '; ',
        );
        yield {
          severity: worst,
          code: 'term',
          args: {
            words: [...new Set(hits.map(({ words }) => words))],
            suggest: first.term.suggest === '' ? '' : ` → ${first.term.suggest}`,
          },
          segmentId: line.segment.id,
          columns: [column],
          source: { zh: source, en: source },
        };
      }
    }
  },
};

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
