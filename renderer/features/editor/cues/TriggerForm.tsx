/** When a cue fires: the kind of trigger, and what it needs to know. */
import { useTranslation } from 'react-i18next';
import { readDuration } from '../../../../core/runsheet/cells/duration.ts';
import { readTimeOfDay } from '../../../../core/runsheet/cells/timeOfDay.ts';
import type { Cue, Segment, Trigger } from '../../../../core/runsheet/runsheet.schema.ts';
import { USUAL_CHAT } from '../../../../core/runsheet/exact/chat.notation.ts';
import { seconds, timeOfDay as toTimeOfDay, ZERO } from '../../../../core/time/time.ts';
import { clockLength, timeOfDay } from '../../../ui/format.ts';
import { Select } from '../../../ui/Select.tsx';
import { cueWords, type Names } from '../../console/words.ts';
import { useDoc } from '../doc.ts';
import { ChatTriggerForm } from './ChatTriggerForm.tsx';
import styles from './CueCard.module.css';
import { ReadInput } from './ReadInput.tsx';

const KINDS = [
  'manual',
  'segment-enter',
  'offset',
  'before-end',
  'wall-clock',
  'after-cue',
  'chat-keyword',
] as const satisfies readonly Trigger['on'][];

export interface TriggerFormProps {
  readonly trigger: Trigger;
  readonly cue: Cue;
  readonly segment: Segment;
  readonly names: Names;
  readonly onChange: (trigger: Trigger) => void;
}

export function TriggerForm({ trigger, cue, segment, names, onChange }: TriggerFormProps) {
  const { t } = useTranslation();
  const doc = useDoc();
  const others = segment.cues.filter(({ id }) => id !== cue.id);
  const kinds = others.length === 0 ? KINDS.filter((kind) => kind !== 'after-cue' || trigger.on === kind) : KINDS;
  const choice = (
    <div className={styles['row']}>
      <Select
        label={t('editor.cue.when')}
        value={trigger.on}
        disabled={!doc.writable()}
        options={kinds.map((kind) => ({ value: kind, label: t(`editor.trigger.${kind}`) }))}
        onChange={(kind) => onChange(fresh(kind, segment, others))}
      />
      <Details trigger={trigger} others={others} names={names} onChange={onChange} />
    </div>
  );
  if (trigger.on !== 'chat-keyword') return choice;
  return (
    <>
      {choice}
      <ChatTriggerForm trigger={trigger} cue={cue} onChange={onChange} />
    </>
  );
}

function Details({
  trigger,
  others,
  names,
  onChange,
}: Pick<TriggerFormProps, 'trigger' | 'names' | 'onChange'> & { readonly others: readonly Cue[] }) {
  const { t } = useTranslation();
  switch (trigger.on) {
    case 'manual':
    case 'segment-enter':
    case 'chat-keyword':
      return null;
    case 'offset':
      return length(trigger.at, (at) => ({ ...trigger, at }));
    case 'before-end':
      return length(trigger.before, (before) => ({ ...trigger, before }));
    case 'wall-clock':
      return (
        <ReadInput
          bare
          label={t('editor.param.time')}
          value={timeOfDay(trigger.at, trigger.at % 60_000 !== 0)}
          read={(text) => readTimeOfDay(text).value}
          onRead={(at) => onChange({ ...trigger, at })}
        />
      );
    case 'after-cue':
      return (
        <>
          <Select
            label={t('editor.param.cue')}
            value={trigger.cueId}
            options={others.map((one) => ({
              value: one.id,
              label: cueWords(t, one, names) || t('editor.cue.nothing'),
            }))}
            onChange={(cueId) => onChange({ ...trigger, cueId })}
          />
          {length(trigger.delay, (delay) => ({ ...trigger, delay }))}
        </>
      );
    default:
      return trigger satisfies never;
  }

  function length(value: number, put: (value: ReturnType<typeof seconds>) => Trigger) {
    return (
      <ReadInput
        bare
        label={t('editor.param.duration')}
        value={clockLength(value)}
        read={(text) => readDuration(text, 's').value}
        onRead={(read) => onChange(put(read))}
      />
    );
  }
}

function fresh(kind: Trigger['on'], segment: Segment, others: readonly Cue[]): Trigger {
  switch (kind) {
    case 'manual':
    case 'segment-enter':
      return { on: kind };
    case 'offset':
      return { on: kind, at: seconds(30) };
    case 'before-end':
      return { on: kind, before: seconds(30) };
    case 'wall-clock':
      return { on: kind, at: segment.plannedStart ?? toTimeOfDay(20 * 3_600_000) };
    case 'after-cue':
      return { on: kind, cueId: others[0]?.id ?? '–', delay: ZERO };
    case 'chat-keyword':
      return { on: kind, words: [], ...USUAL_CHAT };
    default:
      return kind satisfies never;
  }
}
