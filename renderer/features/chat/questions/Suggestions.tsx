/** What the rules propose: a cue to fire, or a question that many ask at once. It waits; nothing of it happens by itself. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ChatSuggestion } from '../../../../core/contract/chat.schema.ts';
import { may } from '../../../../core/contract/roles.ts';
import type { Cue } from '../../../../core/runsheet/runsheet.schema.ts';
import { needsArming } from '../../../../core/show/show.asks.ts';
import { useAsk, useSeat, useShow, useSnapshot } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { namesOf as namesOfSegment } from '../../console/useNames.ts';
import { cueWords } from '../../console/words.ts';
import { namesOf, topicWords } from '../chat.words.ts';
import { useChat } from '../useFeed.ts';
import styles from './Questions.module.css';
import { useQuestionActs } from './useQuestionActs.ts';

const NONE: readonly ChatSuggestion[] = [];

/** Nothing while nothing is proposed. */
export function Suggestions() {
  const suggestions = useChat(({ desk }) => desk?.suggestions ?? NONE);
  if (suggestions.length === 0) return null;
  return (
    <div className={styles['suggestions']}>
      {suggestions.map((one) => (
        <Suggestion key={one.id} suggestion={one} />
      ))}
    </div>
  );
}

function Suggestion({ suggestion }: { readonly suggestion: ChatSuggestion }) {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const acts = useQuestionActs();
  const { store } = useSeat();
  const role = useStore(store, ({ view }) => view.role);
  const products = useSnapshot(({ sheet }) => sheet.products);
  const onAir = useShow((state) => state.onAir);
  const { id, people, words, text, clusterKey, cueId, fired } = suggestion;
  const segment = onAir?.segment ?? null;
  const cue = segment?.cues.find((one) => one.id === cueId);
  const what = segment && cue ? cueWords(t, cue, namesOfSegment(segment, products)) : null;
  const mine = role !== null && may(role, 'chat.dismiss');
  const dismiss = () => void ask({ type: 'chat.dismiss', suggestion: id });
  const about = words.join(' / ') || topicWords(t, suggestion, namesOf(products, i18n.language)) || text;
  return (
    <Notice tone={fired ? 'good' : 'info'}>
      <p>{t('chat.suggest.why', { count: people, about })}</p>
      {what !== null && <p>{t(fired ? 'chat.suggest.fired' : 'chat.suggest.cue', { cue: what })}</p>}
      {mine && (
        <div className={styles['offers']}>
          {cue && !fired && role === 'producer' && <CueButton cue={cue} onDone={dismiss} />}
          {clusterKey !== null && !fired && (
            <Button
              onClick={() => {
                acts.toAnchor(clusterKey);
                dismiss();
              }}
            >
              {t('chat.questions.toAnchor')}
            </Button>
          )}
          <Button tone="quiet" onClick={dismiss}>
            {t(fired ? 'chat.suggest.seen' : 'chat.suggest.notNow')}
          </Button>
        </div>
      )}
    </Notice>
  );
}

/** What spends is armed first, as everywhere. */
function CueButton({ cue, onDone }: { readonly cue: Cue; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const status = useShow(({ onAir }) => onAir?.cues[cue.id]?.status);
  const arms = needsArming(cue) && status !== 'armed';
  const press = async () => {
    const result = await ask({ type: arms ? 'arm' : 'fire', cueId: cue.id });
    if (result.ok && !arms) onDone();
  };
  return (
    <Button tone={status === 'armed' ? 'armed' : 'plain'} onClick={() => void press()}>
      {t(arms ? 'chat.suggest.arm' : 'chat.suggest.fire')}
    </Button>
  );
}
