/** What the room asks, alike questions in one line, ranked by how many people ask. What a hand is on stays where it is. */
import { Check, MonitorUp, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChatCluster } from '../../../../core/contract/chat.schema.ts';
import { useSnapshot } from '../../../app/seat.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { State } from '../../../ui/State.tsx';
import { useCaps } from '../../../actions/useBindings.ts';
import { askingWords, namesOf, topicWords, type LineNames } from '../chat.words.ts';
import { useChat } from '../useFeed.ts';
import { useReadOnly } from '../useRoom.ts';
import styles from './Questions.module.css';
import { useHeldOrder } from './useHeldOrder.ts';
import { useQuestionActs, type QuestionActs } from './useQuestionActs.ts';

const NONE: readonly ChatCluster[] = [];
const RANK = { 'on-screen': 0, open: 1, answered: 2 } as const;

/** The list. Those on the anchor's screen first, those that were answered last. */
export function Questions() {
  const { t, i18n } = useTranslation();
  const clusters = useChat(({ desk }) => desk?.clusters ?? NONE);
  const products = useSnapshot(({ sheet }) => sheet.products);
  const names = namesOf(products, i18n.language);
  const acts = useQuestionActs();
  const readOnly = useReadOnly();
  const ranked = clusters.toSorted((a, b) => RANK[a.state] - RANK[b.state]);
  const { things, held, on } = useHeldOrder(ranked);
  if (things.length === 0)
    return (
      <State kind="empty" title={t('chat.questions.none')}>
        {t('chat.questions.noneHelp')}
      </State>
    );
  return (
    <>
      <ul className={styles['questions']} aria-label={t('chat.questions.title')} {...on}>
        {things.map((cluster) => (
          <QuestionRow key={cluster.key} cluster={cluster} names={names} acts={acts} readOnly={readOnly} />
        ))}
      </ul>
      {held && <p className={styles['held']}>{t('chat.questions.held')}</p>}
    </>
  );
}

interface RowProps {
  readonly cluster: ChatCluster;
  readonly names: LineNames;
  readonly acts: QuestionActs;
  readonly readOnly: boolean;
}

function QuestionRow({ cluster, names, acts, readOnly }: RowProps) {
  const { t } = useTranslation();
  const keys = useCaps('chat-question');
  const { key, text, state, question } = cluster;
  const about = topicWords(t, cluster, names);
  const product = cluster.productId === null ? undefined : names.products.get(cluster.productId);
  return (
    <li className={styles['question']} data-state={state} data-cluster={key}>
      <span className={styles['people']}>
        <b>{askingWords(t, cluster, names.locale)}</b>
        <small>{t('chat.questions.people', { count: cluster.people })}</small>
      </span>
      <span className={styles['asked']}>
        <b>{text}</b>
        <small>
          {about}
          {product !== undefined && product.link !== '' && ` ${product.name}`}
        </small>
      </span>
      <span className={styles['acts']}>
        {state === 'on-screen' && <Badge tone="info">{t('chat.questions.on-screen')}</Badge>}
        {state === 'answered' && <Badge tone="good">{t('chat.questions.answered')}</Badge>}
        {!readOnly && state === 'on-screen' && question !== null && (
          <Button
            tone="quiet"
            icon
            aria-label={t('chat.questions.takeDownNamed', { text })}
            onClick={() => acts.takeDown(question)}
          >
            <Undo2 size={15} aria-hidden="true" />
          </Button>
        )}
        {!readOnly && state !== 'answered' && (
          <Button
            tone="quiet"
            icon
            aria-label={t('chat.questions.answeredNamed', { text })}
            onClick={() => acts.answered(cluster)}
          >
            <Check size={15} aria-hidden="true" />
          </Button>
        )}
        {!readOnly && state !== 'on-screen' && (
          <Button
            aria-label={t('chat.questions.toAnchorNamed', { text })}
            title={t('chat.questions.toAnchorHelp')}
            keys={keys}
            onClick={() => acts.toAnchor(key)}
          >
            <MonitorUp size={15} aria-hidden="true" />
            {t('chat.questions.toAnchor')}
          </Button>
        )}
      </span>
    </li>
  );
}
