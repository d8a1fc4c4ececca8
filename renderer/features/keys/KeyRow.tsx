/** One action with its keys: take one away, record another, let it work while another program is in front. */
import { Plus, RotateCcw, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { specOf, type ActionId } from '../../actions/actions.ts';
import { holdersOf, isFree, mayBeGlobal } from '../../actions/bindings.ts';
import { capsOf } from '../../actions/chords.ts';
import { useBindings } from '../../actions/useBindings.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './Keys.module.css';
import { useKeyChoices } from './useKeyChoices.ts';
import { useRecorder } from './useRecorder.ts';

/** A line of the list. */
export function KeyRow({ id }: { readonly id: ActionId }) {
  const { t } = useTranslation();
  const bindings = useBindings();
  const { keys, global, changed, add, remove, setGlobal, reset } = useKeyChoices(id);
  const [refused, setRefused] = useState<string | null>(null);
  const recorder = useRecorder((chord) => {
    const free = isFree(chord, specOf(id).on);
    setRefused(free ? null : chord);
    if (free) add(chord);
  });
  const name = t(`action.${id}`);
  const rivals = keys.flatMap((chord) => holdersOf(bindings, chord, id));
  const fixed = id === 'release';
  return (
    <li className={styles['row']} data-own-keys={recorder.recording || undefined}>
      <span className={styles['name']}>
        {name}
        {rivals.length > 0 && (
          <small data-tone="warn">
            <TriangleAlert size={12} aria-hidden="true" />
            {t('keys.conflict', { with: rivals.map((one) => t(`action.${one}`)).join(', ') })}
          </small>
        )}
        {refused !== null && <small data-tone="warn">{t('keys.reserved', { chord: capsOf(refused) })}</small>}
      </span>
      <span className={styles['keys']}>
        {keys.map((chord) =>
          fixed ? (
            <kbd key={chord}>{capsOf(chord)}</kbd>
          ) : (
            <Button
              key={chord}
              aria-label={t('keys.remove', { chord: capsOf(chord), name })}
              onClick={() => remove(chord)}
            >
              {capsOf(chord)} <X size={12} aria-hidden="true" />
            </Button>
          ),
        )}
        {keys.length === 0 && !recorder.recording && <i>{t('keys.none')}</i>}
        {!fixed && (
          <Button
            tone={recorder.recording ? 'armed' : 'quiet'}
            aria-label={t(recorder.recording ? 'keys.recording' : 'keys.record', { name })}
            icon={!recorder.recording}
            onClick={recorder.toggle}
          >
            {recorder.recording ? t('keys.press') : <Plus size={15} aria-hidden="true" />}
          </Button>
        )}
        {changed && (
          <Button tone="quiet" icon aria-label={t('keys.resetOne', { name })} onClick={reset}>
            <RotateCcw size={14} aria-hidden="true" />
          </Button>
        )}
      </span>
      {window.anchorStudio !== undefined && specOf(id).mayBeGlobal === true && (
        <span className={styles['global']}>
          <Checkbox label={t('keys.global')} checked={global} disabled={!keys.some(mayBeGlobal)} onChange={setGlobal} />
          {!keys.some(mayBeGlobal) && <small>{t('keys.globalNeeds')}</small>}
        </span>
      )}
    </li>
  );
}
