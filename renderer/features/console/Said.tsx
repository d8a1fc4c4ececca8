/** Which must-say lines the anchor has seen in this take, and what the take before left unsaid. */
import { CircleCheckBig, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unsaidOf } from '../../../core/show/apply.words.ts';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useShow } from '../../app/seat.ts';
import styles from './Said.module.css';

/** One line; nothing where nothing must be said and nothing was left out. */
export function Said({ onAir }: { readonly onAir: OnAir }) {
  const { t } = useTranslation();
  const left = useShow(({ takes }) => takes.at(-1)?.unsaid);
  const all = new Set(onAir.segment.script.mustSay).size;
  const open = unsaidOf(onAir);
  const Sign = open.length === 0 ? CircleCheckBig : CircleDashed;
  if (all === 0 && (left === undefined || left.length === 0)) return null;
  return (
    <p className={styles['said']}>
      {all > 0 && (
        <span data-open={open.length > 0} title={open.join('\n')}>
          <Sign size={14} aria-hidden="true" />
          <b>{t('anchor.mustSay.count', { said: all - open.length, all })}</b>
          <i>{open.length === 0 ? t('prompt.said.all') : open[0]}</i>
        </span>
      )}
      {left !== undefined && left.length > 0 && (
        <span data-open="true" title={left.join('\n')}>
          <TriangleAlert size={14} aria-hidden="true" />
          <i>{t('prompt.said.before', { line: left.join(' · ') })}</i>
        </span>
      )}
    </p>
  );
}
