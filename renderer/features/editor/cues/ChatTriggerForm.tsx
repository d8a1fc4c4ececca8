/** What viewers must write for a cue: which words, how many people, within how long, and whether it then fires or is only proposed. */
import { useTranslation } from 'react-i18next';
import {
  CHAT_PEOPLE,
  CHAT_WORD_LENGTH,
  CHAT_WORDS,
  type Cue,
  type Trigger,
} from '../../../../core/runsheet/runsheet.schema.ts';
import { needsArming } from '../../../../core/show/show.asks.ts';
import { duration } from '../../../../core/time/time.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { wordsOf } from '../../chat/rules/rule.draft.ts';
import { withinWords } from '../../console/heardWords.ts';
import { useDoc } from '../doc.ts';
import styles from './CueCard.module.css';
import { ReadInput } from './ReadInput.tsx';

type ChatKeyword = Extract<Trigger, { on: 'chat-keyword' }>;

const WITHIN = [10_000, 30_000, 60_000, 120_000, 300_000, 600_000] as const;

export interface ChatTriggerFormProps {
  readonly trigger: ChatKeyword;
  readonly cue: Cue;
  readonly onChange: (trigger: Trigger) => void;
}

/** What must be armed is proposed in any case, and says so instead of giving the choice. */
export function ChatTriggerForm({ trigger, cue, onChange }: ChatTriggerFormProps) {
  const { t, i18n } = useTranslation();
  const doc = useDoc();
  const { words, people, within, does } = trigger;
  const lengths = [...new Set<number>([...WITHIN, within])].toSorted((one, other) => one - other);
  return (
    <div className={styles['params']}>
      <div data-wide="true">
        <ReadInput
          label={t('editor.param.words')}
          value={words.join(i18n.language.startsWith('zh') ? '、' : ', ')}
          read={readWords}
          onRead={(read) => onChange({ ...trigger, words: [...read] })}
        />
      </div>
      <ReadInput
        label={t('chat.rules.people')}
        value={String(people)}
        read={readPeople}
        onRead={(read) => onChange({ ...trigger, people: read })}
      />
      <Field label={t('chat.rules.within')}>
        <Select
          value={String(within)}
          disabled={!doc.writable()}
          options={lengths.map((ms) => ({ value: String(ms), label: withinWords(t, ms) }))}
          onChange={(ms) => onChange({ ...trigger, within: duration(Number(ms)) })}
        />
      </Field>
      <div data-wide="true">
        {needsArming(cue) ? (
          <Notice tone="warn">{t('chat.rules.arms')}</Notice>
        ) : (
          <Segmented
            label={t('chat.rules.then')}
            value={does}
            options={(['fire', 'offer'] as const).map((value) => ({ value, label: t(`editor.chat.${value}`) }))}
            onChange={(value) => doc.writable() && onChange({ ...trigger, does: value })}
          />
        )}
      </div>
    </div>
  );
}

function readWords(typed: string): readonly string[] | null {
  const words = wordsOf(typed);
  return words.length <= CHAT_WORDS && words.every((word) => word.length <= CHAT_WORD_LENGTH) ? words : null;
}

function readPeople(typed: string): number | null {
  const people = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : 0;
  return people >= 1 && people <= CHAT_PEOPLE ? people : null;
}
