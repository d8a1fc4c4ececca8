/** The rules of this studio: what chat sets off. Kept for all shows and all seats. */
import { CornerDownRight, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiring } from '../../../../core/chat/rule.guard.ts';
import type { ChatRule } from '../../../../core/chat/rules.ts';
import { useAsk, useSeat, useSnapshot } from '../../../app/seat.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { toast } from '../../../ui/toasts.ts';
import { focusField } from '../chat.store.ts';
import { useIsProducer } from '../useRoom.ts';
import { namesOf } from '../chat.words.ts';
import { draftOf, newDraft } from './rule.draft.ts';
import { cuesOf, thenWords, whenWords, type NamedCue } from './rule.words.ts';
import { RULE_FORM, RuleForm } from './RuleForm.tsx';
import styles from './Rules.module.css';

const MOST = 100;
const NEW = 'new';
const ADD_BUTTON = 'chat-rule-add';
const editButton = (id: string) => `chat-rule-${id}`;

/** One is in hand at a time; the others stay to be read. */
export function Rules() {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const { store } = useSeat();
  const rules = useSnapshot(({ settings }) => settings.chat.rules);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const [inHand, setInHand] = useState<string | null>(null);
  const names = namesOf(sheet.products, i18n.language);
  const cues = cuesOf(t, sheet);
  const keep = (next: readonly ChatRule[]) => ask({ type: 'chat.triggers.set', rules: [...next] });
  const take = (id: string) => {
    setInHand(id);
    focusField(RULE_FORM);
  };
  const leave = (focus: string) => {
    setInHand(null);
    focusField(focus);
  };
  const put = (rule: ChatRule) => rules.map((one) => (one.trigger.id === rule.trigger.id ? rule : one));
  const drop = async (rule: ChatRule) => {
    const kept = await keep(rules.filter(({ trigger }) => trigger.id !== rule.trigger.id));
    if (!kept.ok) return;
    focusField(ADD_BUTTON);
    // To those that are there by then: another seat may have written one meanwhile.
    const back = () => void keep([...(store.getState().view.snapshot?.settings.chat.rules ?? []), rule]);
    toast('info', t('chat.rules.dropped'), { label: t('chat.rules.undo'), run: back });
  };
  return (
    <div className={styles['rules']}>
      <p className={styles['help']}>{t('chat.rules.help')}</p>
      <ul aria-label={t('chat.rules.title')}>
        {rules.map((rule) => {
          const { id } = rule.trigger;
          const when = whenWords(t, rule, names);
          return (
            <li key={id}>
              {inHand === id ? (
                <RuleForm
                  begun={draftOf(rule)}
                  label={t('chat.rules.editNamed', { rule: when })}
                  onLeave={() => leave(editButton(id))}
                  onKeep={(next) => void keep(put(next)).then((kept) => kept.ok && leave(editButton(id)))}
                />
              ) : (
                <RuleRow
                  rule={rule}
                  when={when}
                  cues={cues}
                  onSwitch={(on) => void keep(put({ ...rule, on }))}
                  onEdit={() => take(id)}
                  onDrop={() => void drop(rule)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {inHand === NEW ? (
        <RuleForm
          begun={newDraft(crypto.randomUUID())}
          label={t('chat.rules.add')}
          onLeave={() => leave(ADD_BUTTON)}
          onKeep={(rule) => void keep([...rules, rule]).then((kept) => kept.ok && leave(ADD_BUTTON))}
        />
      ) : (
        rules.length < MOST && (
          <Button id={ADD_BUTTON} onClick={() => take(NEW)}>
            <Plus size={15} aria-hidden="true" />
            {t('chat.rules.add')}
          </Button>
        )
      )}
    </div>
  );
}

interface RuleRowProps {
  readonly rule: ChatRule;
  readonly when: string;
  readonly cues: readonly NamedCue[];
  readonly onSwitch: (on: boolean) => void;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

function RuleRow({ rule, when, cues, onSwitch, onEdit, onDrop }: RuleRowProps) {
  const { t } = useTranslation();
  const then = thenWords(t, rule, cues);
  const producer = useIsProducer();
  const locked = isFiring(rule) && !producer;
  return (
    <div className={styles['rule']} data-on={rule.on}>
      <Switch label={when} checked={rule.on} disabled={locked && !rule.on} onChange={onSwitch} />
      <p>
        <CornerDownRight size={14} aria-hidden="true" />
        <span>
          {then.text} {then.offers && <Badge tone="warn">{t('chat.rules.offersOnly')}</Badge>}
          {then.gone && <Badge tone="warn">{t('chat.rules.offersNothing')}</Badge>}
          {locked && <small>{t('chat.rules.producers')}</small>}
        </span>
      </p>
      <div className={styles['presses']}>
        <Button
          id={editButton(rule.trigger.id)}
          tone="quiet"
          disabled={locked}
          aria-label={t('chat.rules.editNamed', { rule: when })}
          onClick={onEdit}
        >
          <Pencil size={14} aria-hidden="true" />
          {t('chat.rules.edit')}
        </Button>
        <Button tone="quiet" disabled={locked} aria-label={t('chat.rules.dropNamed', { rule: when })} onClick={onDrop}>
          <Trash2 size={14} aria-hidden="true" />
          {t('chat.rules.drop')}
        </Button>
      </div>
    </div>
  );
}
