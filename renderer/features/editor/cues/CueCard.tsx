/** One cue as a sentence: when …, do … . A press opens it, and every part of the sentence becomes a choice. */
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Action, Cue, RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockLength } from '../../../ui/format.ts';
import { Input } from '../../../ui/Field.tsx';
import { actionWords, type Names } from '../../console/words.ts';
import { useDoc } from '../doc.ts';
import type { RowView } from '../model/read.ts';
import { ActionForm } from './ActionForm.tsx';
import { freshAction } from './actionForms.ts';
import styles from './CueCard.module.css';
import { actionsOp, labelOp, removeCueOp, triggerOp } from './cueOps.ts';
import { TriggerForm } from './TriggerForm.tsx';
import { whenWords } from './whenWords.ts';

export interface CueCardProps {
  readonly cue: Cue;
  readonly at: number | null;
  readonly view: RowView;
  readonly sheet: RunSheet;
  readonly names: Names;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function CueCard({ cue, at, view, sheet, names, open, onOpen }: CueCardProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const { segment } = view;
  const does = cue.actions.map((action) => actionWords(t, action, names));
  const Chevron = open ? ChevronDown : ChevronRight;
  const setActions = (actions: readonly Action[]) => doc.edit(actionsOp(segment.id, cue.id, actions));
  return (
    <section className={styles['card']} data-open={open}>
      <button type="button" className={styles['sentence']} aria-expanded={open} onClick={() => onOpen(!open)}>
        <Chevron size={14} aria-hidden="true" />
        <span lang={view.language}>
          {cue.label !== '' && <b>{cue.label} </b>}
          {t('editor.cue.sentence', {
            when: whenWords(t, cue.trigger, names),
            what: does.length === 0 ? t('editor.cue.nothing') : does.join(t('editor.cue.then')),
          })}
        </span>
        <small>{at === null ? '' : clockLength(at)}</small>
      </button>
      {open && (
        <div className={styles['form']}>
          <p className={styles['word']}>{t('editor.cue.when')}</p>
          <TriggerForm
            trigger={cue.trigger}
            cue={cue}
            segment={segment}
            names={names}
            onChange={(trigger) => doc.edit(triggerOp(segment.id, cue.id, trigger))}
          />
          <p className={styles['word']}>{t('editor.cue.do')}</p>
          <ol className={styles['actions']}>
            {cue.actions.map((action, place) => (
              <li key={place}>
                <ActionForm
                  action={action}
                  segment={segment}
                  sheet={sheet}
                  first={place === 0}
                  onChange={(next) => setActions(cue.actions.with(place, next))}
                  onUp={() => setActions(swapped(cue.actions, place))}
                  onRemove={() => setActions(cue.actions.toSpliced(place, 1))}
                />
              </li>
            ))}
          </ol>
          <div className={styles['foot']}>
            <Button
              disabled={!doc.writable()}
              onClick={() =>
                setActions([...cue.actions, freshAction(segment.offer === null ? 'scene' : 'pop', segment, sheet)])
              }
            >
              <Plus size={14} aria-hidden="true" /> {t('editor.cue.addAction')}
            </Button>
            <Input
              aria-label={t('editor.cue.label')}
              placeholder={t('editor.cue.label')}
              key={cue.label}
              defaultValue={cue.label}
              readOnly={!doc.writable()}
              onBlur={(event) => {
                const label = event.currentTarget.value.trim();
                if (label !== cue.label) doc.edit(labelOp(segment.id, cue.id, label));
              }}
            />
            <Button
              tone="quiet"
              icon
              aria-label={t('editor.cue.remove')}
              disabled={!doc.writable()}
              onClick={() => doc.edit(removeCueOp(segment.id, cue.id))}
            >
              <Trash2 size={14} aria-hidden="true" />
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function swapped(actions: readonly Action[], place: number): readonly Action[] {
  const [before, here] = [actions[place - 1], actions[place]];
  return before === undefined || here === undefined ? actions : actions.with(place - 1, here).with(place, before);
}
