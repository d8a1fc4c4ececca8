/** Viewers' question to the anchor's screen by a producer's hand, and those that stand there. The chat desk sends the same cards. */
import { MessageCircleQuestion, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './QuestionBox.module.css';

const LONGEST = 500;
const MOST = 99_999;

/** The form; `done` closes it. The product on air is taken for what it is about. */
export function QuestionForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const productId = useShow(({ onAir }) => onAir?.segment.offer?.productId ?? null);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState('');
  const [count, setCount] = useState('1');
  const asking = Math.min(MOST, Math.max(1, Math.round(Number(count)) || 1));
  const send = async () => {
    const words = text.trim();
    if (words === '') return;
    const sent = await ask({
      type: 'question',
      text: words,
      askedBy: '',
      count: asking,
      answer: answer.trim(),
      productId,
    });
    if (sent.ok) done();
  };
  return (
    <form
      className={styles['form']}
      aria-label={t('prompt.question.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        value={text}
        maxLength={LONGEST}
        placeholder={t('prompt.question.text')}
        aria-label={t('prompt.question.text')}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
      />
      <input
        value={answer}
        maxLength={LONGEST}
        placeholder={t('prompt.question.answer')}
        aria-label={t('prompt.question.answer')}
        autoComplete="off"
        onChange={({ target }) => setAnswer(target.value)}
      />
      <label>
        <input
          type="number"
          min={1}
          max={MOST}
          value={count}
          aria-label={t('prompt.question.count')}
          onChange={({ target }) => setCount(target.value)}
        />
        <span>{t('prompt.question.asking')}</span>
      </label>
      <Button type="submit" tone="go" aria-disabled={text.trim() === ''}>
        {t('prompt.question.send')}
      </Button>
      <Button tone="quiet" onClick={done}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}

/** The cards that stand on the anchor's screen, each with the press that takes it down. */
export function OpenQuestions() {
  const { t } = useTranslation();
  const ask = useAsk();
  const questions = useShow((state) => state.questions);
  if (questions.length === 0) return null;
  return (
    <ul className={styles['open']} aria-label={t('prompt.question.open')}>
      {questions.map(({ id, text, count }) => (
        <li key={id}>
          <MessageCircleQuestion size={14} aria-hidden="true" />
          <span title={text}>{text}</span>
          {count > 1 && <b>{count}</b>}
          <Button
            tone="quiet"
            icon
            aria-label={t('prompt.question.takeDown', { text })}
            onClick={() => void ask({ type: 'close-question', question: id, outcome: 'dismissed' })}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
