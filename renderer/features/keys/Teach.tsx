/** Teaching a pedal or a clicker: press it, see what it sends, choose what that does. Nothing else comes of a press meanwhile. */
import { Footprints } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_IDS, isAnchorAction, specOf, type ActionId } from '../../actions/actions.ts';
import { actionAt, isFree } from '../../actions/bindings.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useBindings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Keys.module.css';
import { useKeyChoices } from './useKeyChoices.ts';
import { useRecorder } from './useRecorder.ts';

const TEACHABLE: readonly ActionId[] = ACTION_IDS.filter((id) => id !== 'release');

/** A chord may mean one thing to the producer and another to the anchor. */
const HERE = ['console', 'anchor'] as const;

/** The box at the head of the keys. */
export function Teach() {
  const { t } = useTranslation();
  const bindings = useBindings();
  const [chord, setChord] = useState<string | null>(null);
  const [asked, setAsked] = useState<ActionId>('go');
  const may = chord === null ? [] : TEACHABLE.filter((id) => isFree(chord, specOf(id).on));
  const wanted = may.includes(asked) ? asked : (may[0] ?? asked);
  const choices = useKeyChoices(wanted);
  const recorder = useRecorder(useCallback((heard: string) => setChord(heard), []));
  const does = chord === null ? [] : HERE.flatMap((on) => actionAt(bindings, chord, on) ?? []);
  /** An action's name, and where it works if that is not here. */
  const named = (id: ActionId) =>
    isAnchorAction(id) ? t('keys.teach.onAnchor', { what: t(`action.${id}`) }) : t(`action.${id}`);
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
                {may.length === 0
                  ? t('keys.reserved', { chord: capsOf(chord) })
                  : does.length === 0
                    ? t('keys.teach.nothing')
                    : t('keys.teach.does', { what: does.map(named).join(' · ') })}
              </>
            )}
          </p>
        </div>
        {chord !== null && may.length > 0 && (
          <div className={styles['lesson']}>
            <Select
              label={t('keys.teach.what')}
              className={styles['wanted']}
              value={wanted}
              options={may.map((id) => ({ value: id, label: named(id) }))}
              onChange={setAsked}
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
