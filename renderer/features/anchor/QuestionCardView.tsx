/**
 * A question of viewers as the anchor sees it: what is asked, by how many, of which product, and what to answer. Its contract is
 * `QuestionCard`: whoever sends the request `question` (a producer's hand, the chat desk) fills this card.
 */
import { MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuestionCard } from '../../../core/show/show.state.ts';
import { useAsk, useSnapshot } from '../../app/seat.ts';
import styles from './Tray.module.css';

interface QuestionProps {
  readonly question: QuestionCard;
  /** How many more stand open behind it. */
  readonly others: number;
  readonly lang: string;
}

/** One card, with the press that says it is answered. */
export function QuestionCardView({ question, others, lang }: QuestionProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const products = useSnapshot(({ sheet }) => sheet.products);
  const product = products.find((one) => one.id === question.productId);
  const { askedBy, count } = question;
  return (
    <article className={styles['card']} key={question.id} aria-label={t('anchor.question.title')}>
      <MessageCircleQuestion aria-hidden="true" />
      <div>
        <p className={styles['asked']} lang={lang}>
          {question.text}
        </p>
        <p className={styles['about']}>
          <span>{count > 1 || askedBy === '' ? t('anchor.question.asking', { count }) : askedBy}</span>
          {product && <span>{product.link === '' ? product.name : t('common.linkNo', { link: product.link })}</span>}
          {question.answer !== '' && <b lang={lang}>{question.answer}</b>}
          {others > 0 && <span>{t('anchor.question.more', { count: others })}</span>}
        </p>
      </div>
      <button
        type="button"
        onClick={() => void ask({ type: 'close-question', question: question.id, outcome: 'answered' })}
      >
        {t('anchor.question.done')}
      </button>
    </article>
  );
}
