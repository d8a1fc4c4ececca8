/**
 * Hiding a message and muting its writer need a reason of the list. That somebody thinks little of the goods is none: it is in the list so that whoever looks for it
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
import { useWhyNot, type WhyNot } from '../useRoom.ts';
import styles from './Outgoing.module.css';

/** What stands in the way of hiding; a mute is this desk's own where no platform can be asked. */
const HERE: ReadonlySet<WhyNot> = new Set<WhyNot>(['no-room', 'platform']);
/** What platforms offer, ms; null: for the rest of the show. */
const TIMES = [60_000, 300_000, 600_000, null] as const;
const REASONS: readonly GivenReason[] = [...HIDE_REASONS, 'negative-opinion'];

export interface ModerateFormProps {
  readonly act: 'hide' | 'mute';
  readonly line: ChatLine;
  readonly onDone: () => void;
}

/** Choose, then press: two steps, in place. */
export function ModerateForm({ act, line, onDone }: ModerateFormProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const whyNot = useWhyNot(act === 'hide' ? 'hide-message' : 'mute-viewer');
  const alone = act === 'mute' && whyNot !== null && HERE.has(whyNot);
  const blocked = whyNot !== null && !alone;
  const [time, setTime] = useState<(typeof TIMES)[number]>(600_000);
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
  const moderate = async () => {
    if (reason === null || reason === 'negative-opinion') return;
    const about = { eventId: line.id, reason, note: note.trim() };
    const result = await ask(
      act === 'hide' ? { type: 'chat.moderate', act: 'hide-message', ...about } : { type: 'chat.mute', ...about, time },
    );
    if (result.ok) onDone();
  };
  return (
    <form
      ref={form}
      className={styles['line']}
      aria-label={t(`chat.${act}.title`, { name: line.by?.name ?? '' })}
      onSubmit={(event) => {
        event.preventDefault();
        void moderate();
      }}
    >
      <p>
        {t(`chat.${act}.title`, { name: line.by?.name ?? '' })} <b>{line.text}</b>
      </p>
      {whyNot !== null && <Notice tone="info">{t(alone ? 'chat.mute.hereOnly' : `chat.whyNot.${whyNot}`)}</Notice>}
      <fieldset className={styles['reasons']}>
        <legend className="visually-hidden">{t(`chat.${act}.reason`)}</legend>
        {REASONS.map((one) => (
          <label key={one} data-reason={one} data-chosen={one === reason}>
            <input type="radio" name="moderation-reason" checked={one === reason} onChange={() => setReason(one)} />
            {t(`chat.reason.${one}.name`)}
          </label>
        ))}
      </fieldset>
      {reason === 'negative-opinion' ? (
        <>
          <Notice tone="warn">
            <p>{t(`chat.${act}.negative`)}</p>
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
          {act === 'mute' && (
            <fieldset className={styles['reasons']}>
              <legend className={styles['help']}>{t('chat.mute.time')}</legend>
              {TIMES.map((one) => (
                <label key={one} data-chosen={one === time}>
                  <input type="radio" name="mute-time" checked={one === time} onChange={() => setTime(one)} />
                  {one === null ? t('chat.mute.show') : t('chat.mute.minutes', { count: one / 60_000 })}
                </label>
              ))}
            </fieldset>
          )}
          {reason !== null && <p className={styles['help']}>{t(`chat.reason.${reason}.what`)}</p>}
          <div className={styles['buttons']}>
            <Input
              value={note}
              maxLength={300}
              aria-label={t('chat.hide.note')}
              placeholder={t('chat.hide.note')}
              onChange={({ target }) => setNote(target.value)}
            />
            <Button type="submit" aria-disabled={reason === null || blocked}>
              {t(`chat.${act}.press`)}
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
