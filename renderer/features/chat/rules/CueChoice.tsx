/** What a rule does: a hint to the desk, or a cue of the sheet. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { needsArming } from '../../../../core/show/show.asks.ts';
import { useSnapshot } from '../../../app/seat.ts';
import { useIsProducer } from '../useRoom.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { RuleDraft } from './rule.draft.ts';
import { cuesOf } from './rule.words.ts';
import styles from './Rules.module.css';

export interface CueChoiceProps {
  readonly draft: RuleDraft;
  /** A cue is wanted and none is chosen. */
  readonly missing: boolean;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** What spends says so where it is chosen and below it. */
export function CueChoice({ draft, missing, onChange }: CueChoiceProps) {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const cues = useMemo(() => cuesOf(t, sheet), [t, sheet]);
  const producer = useIsProducer();
  const chosen = cues.find(({ cue }) => cue.id === draft.cueId) ?? null;
  const gone = draft.cueId !== null && chosen === null;
  return (
    <>
      <div className={styles['then']}>
        <span aria-hidden="true">{t('chat.rules.then')}</span>
        <Segmented
          label={t('chat.rules.then')}
          value={draft.does}
          options={(['suggest', 'fire'] as const).map((value) => ({
            value,
            label: t(`chat.rules.does.${value}`),
            disabled: value === 'fire' && !producer,
          }))}
          onChange={(does) => onChange({ does })}
        />
      </div>
      {!producer && <p className={styles['help']}>{t('chat.rules.producers')}</p>}
      {draft.does === 'fire' && (
        <Field
          label={t('chat.rules.cue')}
          help={t('chat.rules.cueHelp')}
          error={missing ? t(cues.length === 0 ? 'chat.rules.wrong.noCues' : 'chat.rules.wrong.cue') : null}
        >
          <Select
            value={draft.cueId}
            placeholder={t('chat.rules.pickCue')}
            options={[
              ...(gone && draft.cueId !== null ? [{ value: draft.cueId, label: t('chat.rules.cueGone') }] : []),
              ...cues.map(({ cue, name, group }) => ({
                value: cue.id,
                label: name,
                group,
                ...(needsArming(cue) ? { help: t('chat.rules.offersOnly') } : {}),
              })),
            ]}
            onChange={(cueId) => onChange({ cueId })}
          />
        </Field>
      )}
      {draft.does === 'fire' && chosen !== null && needsArming(chosen.cue) && (
        <Notice tone="warn">{t('chat.rules.arms')}</Notice>
      )}
    </>
  );
}
