/** One action: what is done, and with what. The parts come from the table of `actionForms`. */
import { ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { actionSchema, type Action, type RunSheet, type Segment } from '../../../../core/runsheet/runsheet.schema.ts';
import { valueAt, withValue } from '../../../../core/runsheet/edit/edit.fields.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useDoc } from '../doc.ts';
import { ACTION_NAMES, freshAction, paramsOf } from './actionForms.ts';
import styles from './CueCard.module.css';
import { ParamInput } from './ParamInput.tsx';

export interface ActionFormProps {
  readonly action: Action;
  readonly segment: Segment;
  readonly sheet: RunSheet;
  readonly first: boolean;
  readonly onChange: (action: Action) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

export function ActionForm({ action, segment, sheet, first, onChange, onUp, onRemove }: ActionFormProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  return (
    <div>
      <div className={styles['row']}>
        <Select
          label={t('editor.cue.do')}
          value={action.do}
          disabled={!doc.writable()}
          options={ACTION_NAMES.map((name) => ({ value: name, label: t(`editor.do.${name}`) }))}
          onChange={(name) => onChange(freshAction(name, segment, sheet))}
        />
        <Button
          tone="quiet"
          icon
          aria-label={t('editor.cue.earlier')}
          disabled={first || !doc.writable()}
          onClick={onUp}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </Button>
        <Button tone="quiet" icon aria-label={t('editor.cue.drop')} disabled={!doc.writable()} onClick={onRemove}>
          <X size={14} aria-hidden="true" />
        </Button>
      </div>
      {paramsOf(action.do).length > 0 && (
        <div className={styles['params']}>
          {paramsOf(action.do).map((param) => (
            <ParamInput
              key={param.name}
              param={param}
              value={valueAt(action, param.path)}
              segment={segment}
              sheet={sheet}
              onChange={(value) => {
                const next = actionSchema.safeParse(withParam(action, param.path, value));
                if (next.success) onChange(next.data);
                return next.success;
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** A correction that takes one down has no words yet: they begin empty. */
function withParam(action: Action, path: readonly string[], value: unknown): Action {
  if (action.do === 'correction' && action.notice === null)
    return withValue({ ...action, notice: { wrong: '', right: '' } }, path, value);
  return withValue(action, path, value);
}
