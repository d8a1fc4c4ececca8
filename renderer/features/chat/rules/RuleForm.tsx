/** One rule, to write or to change: when it goes off, and what comes of it. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRule } from '../../../../core/chat/rules.ts';
import { TOPICS } from '../../../../core/chat/topic.names.ts';
import { useSnapshot } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field, Input } from '../../../ui/Field.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { withinWords } from '../../console/heardWords.ts';
import { CueChoice } from './CueChoice.tsx';
import { LONGEST_WORD, MOST_PEOPLE, MOST_WORDS, readDraft, type RuleDraft, type RuleWrong } from './rule.draft.ts';
import styles from './Rules.module.css';

const WITHIN = [10_000, 30_000, 60_000, 120_000, 300_000, 600_000] as const;
const ANY = 'any';
/** Takes the focus when it is opened, so that Tab goes on from there and it is in sight. */
export const RULE_FORM = 'chat-rule-form';

export interface RuleFormProps {
  readonly begun: RuleDraft;
  readonly label: string;
  readonly onKeep: (rule: ChatRule) => void;
  readonly onLeave: () => void;
}

/** What is wrong is said when it is to be kept, each at its place. */
export function RuleForm({ begun, label, onKeep, onLeave }: RuleFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(begun);
  const [wrong, setWrong] = useState<RuleWrong | null>(null);
  const change = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part });
    setWrong(null);
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onLeave();
    };
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  }, [onLeave]);
  const lengths = [...new Set([...WITHIN, draft.within])].toSorted((one, other) => one - other);
  return (
    <form
      ref={form}
      id={RULE_FORM}
      tabIndex={-1}
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const read = readDraft(draft);
        setWrong(read.wrong);
        if (read.rule !== null) onKeep(read.rule);
      }}
    >
      <Segmented
        label={t('chat.rules.kind')}
        value={draft.on}
        options={(['question', 'keyword'] as const).map((value) => ({ value, label: t(`chat.rules.on.${value}`) }))}
        onChange={(on) => change({ on })}
      />
      {draft.on === 'keyword' ? (
        <Words draft={draft} wrong={wrong} onChange={change} />
      ) : (
        <About draft={draft} onChange={change} />
      )}
      <div className={styles['pair']}>
        <Field
          label={t('chat.rules.people')}
          error={wrong?.people === true ? t('chat.rules.wrong.people', { most: MOST_PEOPLE }) : null}
        >
          <Input inputMode="numeric" value={draft.people} onValueChange={(people) => change({ people })} />
        </Field>
        <Field label={t('chat.rules.within')}>
          <Select
            value={String(draft.within)}
            options={lengths.map((ms) => ({ value: String(ms), label: withinWords(t, ms) }))}
            onChange={(ms) => change({ within: Number(ms) })}
          />
        </Field>
      </div>
      <CueChoice draft={draft} missing={wrong?.cue === true} onChange={change} />
      <div className={styles['presses']}>
        <Button type="submit" tone="go">
          {t('chat.rules.keep')}
        </Button>
        <Button tone="quiet" keys="Esc" onClick={onLeave}>
          {t('chat.rules.leave')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

function Words({ draft, wrong, onChange }: PartProps & { readonly wrong: RuleWrong | null }) {
  const { t } = useTranslation();
  const { words } = wrong ?? { words: null };
  return (
    <Field
      label={t('chat.rules.words')}
      help={t('chat.rules.wordsHelp')}
      error={
        words === null
          ? null
          : t(`chat.rules.wrong.words.${words}`, { most: words === 'long' ? LONGEST_WORD : MOST_WORDS })
      }
    >
      <Input value={draft.words} maxLength={2000} onValueChange={(typed) => onChange({ words: typed })} />
    </Field>
  );
}

function About({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const { productId } = draft;
  // Rules outlive a sheet: what this one does not have stays chosen until something else is.
  const gone = productId !== null && !products.some(({ id }) => id === productId);
  return (
    <>
      <Field label={t('chat.rules.topic')}>
        <Select
          value={draft.topic}
          options={TOPICS.map((value) => ({ value, label: t(`chat.topic.${value}`) }))}
          onChange={(topic) => onChange({ topic })}
        />
      </Field>
      <Field label={t('chat.rules.product')}>
        <Select
          value={productId ?? ANY}
          options={[
            { value: ANY, label: t('chat.rules.anyProduct') },
            ...(gone ? [{ value: productId, label: t('chat.rules.noProduct') }] : []),
            ...products.map(({ id, link, name }) => ({ value: id, label: link === '' ? name : `${link} · ${name}` })),
          ]}
          onChange={(value) => onChange({ productId: value === ANY ? null : value })}
        />
      </Field>
    </>
  );
}
