/**
 * Hiding a message needs a reason of the list. That somebody thinks little of the goods is none: it is in the list so that whoever looks for it
 * finds the rule and the better way.
 */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatLine } from '../../../../core/contract/chat.schema.ts';
import { HIDE_REASONS, type GivenReason } from '../../../../core/chat/moderation.ts';
import { useAsk } from '../../../app/seat.ts';
import { Button } from '../../../ui/Button.tsx';
import { Input } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { replyTo } from '../chat.store.ts';
import { useWhyNot } from '../useRoom.ts';
import styles from './Outgoing.module.css';

const REASONS: readonly GivenReason[] = [...HIDE_REASONS, 'negative-opinion'];

export interface HideFormProps {
  readonly line: ChatLine;
  readonly onDone: () => void;
}

/** Choose, then press: two steps, in place. */
export function HideForm({ line, onDone }: HideFormProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const whyNot = useWhyNot('hide-message');
  const [reason, setReason] = useState<GivenReason | null>(null);
  const [note, setNote] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus(), []);
  useEffect(() => {
    const element = form.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The list and the screen have other meanings for it.
      event.preventDefault();
      event.stopPropagation();
      onDone();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onDone]);
  const hide = async () => {
    if (reason === null || reason === 'negative-opinion') return;
    const result = await ask({
      type: 'chat.moderate',
      act: 'hide-message',
      eventId: line.id,
      reason,
      note: note.trim(),
    });
    if (result.ok) onDone();
  };
  return (
    <form
      ref={form}
      className={styles['line']}
      aria-label={t('chat.hide.title', { name: line.by?.name ?? '' })}
      onSubmit={(event) => {
        event.preventDefault();
        void hide();
      }}
    >
      <p>
        {t('chat.hide.title', { name: line.by?.name ?? '' })} <b>{line.text}</b>
      </p>
      {whyNot !== null && <Notice tone="info">{t(`chat.whyNot.${whyNot}`)}</Notice>}
      <fieldset className={styles['reasons']}>
        <legend className="visually-hidden">{t('chat.hide.reason')}</legend>
        {REASONS.map((one) => (
          <label key={one} data-reason={one} data-chosen={one === reason}>
            <input type="radio" name="hide-reason" checked={one === reason} onChange={() => setReason(one)} />
            {t(`chat.reason.${one}.name`)}
          </label>
        ))}
      </fieldset>
      {reason === 'negative-opinion' ? (
        <>
          <Notice tone="warn">
            <p>{t('chat.hide.negative')}</p>
            <p>{t('chat.hide.negativeLaw')}</p>
          </Notice>
          <div className={styles['buttons']}>
            <Button
              onClick={() => {
                onDone();
                replyTo(line);
              }}
            >
              {t('chat.hide.answerInstead')}
            </Button>
            <Button tone="quiet" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          {reason !== null && <p className={styles['help']}>{t(`chat.reason.${reason}.what`)}</p>}
          <div className={styles['buttons']}>
            <Input
              value={note}
              maxLength={300}
              aria-label={t('chat.hide.note')}
              placeholder={t('chat.hide.note')}
              onChange={({ target }) => setNote(target.value)}
            />
            <Button type="submit" aria-disabled={reason === null || whyNot !== null}>
              {t('chat.hide.press')}
            </Button>
            <Button tone="quiet" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
