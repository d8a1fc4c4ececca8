/** What can be done with a cluster of questions: up on the anchor's screen, down again, answered. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatCluster } from '../../../../core/contract/chat.schema.ts';
import { useAsk } from '../../../app/seat.ts';
import { toast } from '../../../ui/toasts.ts';

export interface QuestionActs {
  /** By the cluster's key. */
  readonly toAnchor: (key: string) => void;
  readonly takeDown: (question: number) => void;
  readonly answered: (cluster: Pick<ChatCluster, 'key' | 'question'>) => void;
}

/** Each with its way back where there is one. */
export function useQuestionActs(): QuestionActs {
  const { t } = useTranslation();
  const ask = useAsk();
  return useMemo(() => {
    const takeDown = (question: number) => void ask({ type: 'close-question', question, outcome: 'dismissed' });
    return {
      takeDown,
      toAnchor: (key) =>
        void ask({ type: 'chat.to-anchor', key }).then((result) => {
          if (!result.ok) return;
          const { question } = result.value;
          const action = { label: t('chat.questions.takeDown'), run: () => takeDown(question) };
          toast('good', t('chat.questions.isUp'), action);
        }),
      answered: ({ key, question }) =>
        void (question === null
          ? ask({ type: 'chat.answered', key })
          : ask({ type: 'close-question', question, outcome: 'answered' })),
    };
  }, [ask, t]);
}
