/** Teaching a pedal or a clicker: press it, see what it sends, choose what that does. Nothing else comes of a press meanwhile. */
import { Footprints } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_IDS, type ActionId } from '../../actions/actions.ts';
import { actionAt, isFree } from '../../actions/bindings.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Keys.module.css';
import { useKeyChoices } from './useKeyChoices.ts';
import { useRecorder } from './useRecorder.ts';

const TEACHABLE = ACTION_IDS.filter((id) => id !== 'release');

/** The box at the head of the keys. */
export function Teach() {
  const { t } = useTranslation();
  const bindings = useBindings();
  const [chord, setChord] = useState<string | null>(null);
  const [wanted, setWanted] = useState<ActionId>('go');
  const choices = useKeyChoices(wanted);
  const recorder = useRecorder(useCallback((heard: string) => setChord(heard), []));
  const does = chord === null ? null : actionAt(bindings, chord, 'console');
  return (
    <section className={styles['teach']} aria-label={t('keys.teach.title')}>
      <Footprints size={20} aria-hidden="true" />
      <div>
        <h2>{t('keys.teach.title')}</h2>
        <p>{t('keys.teach.how')}</p>
        <div className={styles['lesson']}>
          <Button tone={recorder.recording ? 'armed' : 'plain'} onClick={recorder.toggle}>
            {t(recorder.recording ? 'keys.teach.listening' : 'keys.teach.listen')}
          </Button>
          <p role="status">
            {chord !== null && (
              <>
                {t('keys.teach.sends')} <kbd>{capsOf(chord)}</kbd>{' '}
                {!isFree(chord)
                  ? t('keys.reserved', { chord: capsOf(chord) })
                  : does === null
                    ? t('keys.teach.nothing')
                    : t('keys.teach.does', { what: t(`action.${does}`) })}
              </>
            )}
          </p>
        </div>
        {chord !== null && isFree(chord) && (
          <div className={styles['lesson']}>
            <Select
              label={t('keys.teach.what')}
              className={styles['wanted']}
              value={wanted}
              options={TEACHABLE.map((id) => ({ value: id, label: t(`action.${id}`) }))}
              onChange={setWanted}
            />
            <Button tone="go" onClick={() => choices.add(chord)} aria-disabled={choices.keys.includes(chord)}>
              {t('keys.teach.bind', { chord: capsOf(chord) })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
