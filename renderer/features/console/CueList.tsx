/** The cues (中控动作点) of the segment on air, with what came of each. */
import { useTranslation } from 'react-i18next';
import type { OnAir } from '../../../core/show/show.state.ts';
import { useShow } from '../../app/seat.ts';
import { listed } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { isAwaited, wentWrong } from './asked.ts';
import styles from './CueList.module.css';
import { CueRow } from './CueRow.tsx';
import { ExpiredList } from './ExpiredList.tsx';
import { useNames } from './useNames.ts';
import { WaitingList } from './WaitingList.tsx';
import { cueWords } from './words.ts';

/** The list of cues; its head counts what is done. */
export function CueList({ onAir }: { readonly onAir: OnAir }) {
  const { t, i18n } = useTranslation();
  const { segment } = onAir;
  const names = useNames(segment, onAir.products);
  const actions = useShow((state) => state.actions);
  const done = segment.cues.filter((cue) => {
    const run = onAir.cues[cue.id];
    return (
      run !== undefined &&
      ['fired', 'skipped'].includes(run.status) &&
      !isAwaited(run, actions) &&
      !wentWrong(run, actions)
    );
  }).length;
  const missed = segment.cues.filter((cue) => onAir.cues[cue.id]?.status === 'missed');
  return (
    <Panel
      title={t('console.onAir.cues')}
      aside={segment.cues.length > 0 && t('console.onAir.done', { fired: done, total: segment.cues.length })}
      className={styles['panel']}
    >
      {missed.length > 0 && (
        <div className={styles['missed']}>
          <Notice tone="warn">
            {t('console.missed.list', {
              list: listed(
                missed.map((cue) => cueWords(t, cue, names)),
                i18n.language,
              ),
            })}
            <br />
            {t('console.missed.help')}
          </Notice>
        </div>
      )}
      {segment.cues.length === 0 && <p className={styles['empty']}>{t('console.onAir.noCues')}</p>}
      <ol>
        {segment.cues.map((cue) => {
          const run = onAir.cues[cue.id];
          return run ? <CueRow key={cue.id} cue={cue} run={run} onAir={onAir} names={names} /> : null;
        })}
      </ol>
      <ExpiredList />
      <WaitingList onAir={onAir} />
      <Notes onAir={onAir} />
    </Panel>
  );
}

/** What the sheet says to the people of the control room in this segment. */
function Notes({ onAir }: { readonly onAir: OnAir }) {
  const { t } = useTranslation();
  const { segment } = onAir;
  const notes = [
    [t('console.onAir.producer'), segment.producerNote],
    [t('console.onAir.moderator'), segment.moderatorNote],
    [t('console.onAir.ads'), segment.adNote],
    [t('console.onAir.fallback'), segment.fallback],
  ].filter(([, text]) => text !== '');
  if (notes.length === 0) return null;
  return (
    <dl className={styles['notes']}>
      {notes.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
