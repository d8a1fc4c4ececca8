/** A line's words. A number that is not so any more is struck, and what is stands beside it: nobody reads a wrong price aloud. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { falseClaims, type FalseClaim } from '../../../core/script/script.claims.ts';
import type { ScriptLine } from '../../../core/script/script.lines.ts';
import type { Truth } from '../../../core/show/show.truth.ts';
import { amount, count } from '../../ui/format.ts';
import styles from './Script.module.css';

/** The words of one line. */
export function LineText({ line, truth }: { readonly line: ScriptLine; readonly truth: Truth | null }) {
  const { t, i18n } = useTranslation();
  const wrong = falseClaims(line.text, truth, line.part === 'priceReveal');
  if (wrong.length === 0) return line.text;
  const written = ({ truth: fact }: FalseClaim) =>
    fact.kind === 'money' ? amount(fact.money, i18n.language) : count(fact.count, i18n.language);
  const words: ReactNode[] = [];
  let from = 0;
  for (const claim of wrong) {
    words.push(
      line.text.slice(from, claim.start),
      <del key={claim.start}>{line.text.slice(claim.start, claim.end)}</del>,
      <ins key={claim.end} className={styles['truth']} title={t('anchor.truth.why')}>
        <span className="visually-hidden">{t('anchor.truth.now')}</span>
        {written(claim)}
      </ins>,
    );
    from = claim.end;
  }
  return [...words, line.text.slice(from)];
}
