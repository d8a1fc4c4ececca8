/** One line to the anchor's screen, and whether it was seen. */
import { CheckCheck, MessageCircleQuestion, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutNow, needReason } from '../../../core/compliance/note.gate.ts';
import type { Urgency } from '../../../core/show/show.facts.ts';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { wallTime } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { DespiteRow } from '../compliance/DespiteRow.tsx';
import { RiskLine } from '../compliance/RiskLine.tsx';
import { useRisks } from '../compliance/useRisks.ts';
import { OpenQuestions, QuestionForm } from './QuestionBox.tsx';
import styles from './NoteBox.module.css';

const LONGEST = 500;
const URGENCIES = ['normal', 'soon', 'urgent'] as const satisfies readonly Urgency[];

/** The producer's word to the anchor. Enter sends. */
export function NoteBox() {
  const { t } = useTranslation();
  const ask = useAsk();
  const note = useShow((state) => state.notes.at(-1));
  const wallOffset = useShow((state) => state.wallOffset);
  const [text, setText] = useState('');
  const [urgency, setUrgency] = useState<Urgency>('normal');
  const [questioning, setQuestioning] = useState(false);
  const category = useShow(({ onAir }) => aboutNow({ onAir }).category ?? '');
  const risks = useRisks(text, category);
  const forbidden = needReason(risks);
  const [shown, setShown] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  const send = async (reason?: string) => {
    const words = text.trim();
    if (words === '') return;
    if (forbidden.length > 0 && reason === undefined) return setAsking(true);
    const sent = { type: 'note', text: words, urgency } as const;
    const result = await ask(reason === undefined ? sent : { ...sent, despite: { reason, words: [], terms: [] } });
    // A refused note stays in the box: it must not be typed twice.
    if (!result.ok) return setAsking(result.code === 'risky-words');
    setText('');
    setUrgency('normal');
    setAsking(false);
  };
  if (questioning)
    return (
      <div className={styles['box']}>
        <QuestionForm done={() => setQuestioning(false)} />
        <OpenQuestions />
      </div>
    );
  return (
    <form
      className={styles['box']}
      aria-label={t('console.note.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['line']}>
        <label htmlFor="note-to-anchor">{t('console.note.to')}</label>
        <input
          id="note-to-anchor"
          className={styles['input']}
          value={text}
          maxLength={LONGEST}
          placeholder={t('console.note.placeholder')}
          aria-label={t('console.note.title')}
          aria-keyshortcuts="N"
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <Segmented
          label={t('prompt.urgency.title')}
          value={urgency}
          options={URGENCIES.map((one) => ({ value: one, label: t(`prompt.urgency.${one}`) }))}
          onChange={setUrgency}
        />
        <Button type="submit" icon aria-label={t('console.note.send')} aria-disabled={text.trim() === ''}>
          <Send size={15} aria-hidden="true" />
        </Button>
        <Button icon aria-label={t('prompt.question.title')} onClick={() => setQuestioning(true)}>
          <MessageCircleQuestion size={15} aria-hidden="true" />
        </Button>
      </div>
      {asking && forbidden.length > 0 ? (
        <DespiteRow
          words={[...new Set(forbidden.map(({ words }) => words))]}
          onSend={(reason) => void send(reason)}
          onBack={() => {
            setAsking(false);
            document.getElementById('note-to-anchor')?.focus();
          }}
        />
      ) : (
        <RiskLine risks={risks} shown={shown} onShow={setShown} />
      )}
      {note && (
        <p className={styles['last']}>
          <span className={styles['text']} title={note.text}>
            {t('console.note.last', { text: note.text })}
          </span>
          {note.seenAt === null ? (
            <span className={styles['waiting']}>{t('console.note.waiting')}</span>
          ) : (
            <span className={styles['seen']}>
              <CheckCheck size={14} aria-hidden="true" />
              {t('console.note.seen', { time: wallTime(note.seenAt, wallOffset, true) })}
            </span>
          )}
        </p>
      )}
      <OpenQuestions />
    </form>
  );
}
