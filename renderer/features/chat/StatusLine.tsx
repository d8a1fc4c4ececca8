/** How the room does, in words: where lines come from, how many, how far behind, what is missing. Calm while all is well. */
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { count } from '../../ui/format.ts';
import styles from './Chat.module.css';
import { useChat } from './useFeed.ts';

/** From here on it is told that lines are late, ms. */
const LATE = 1_000;

/** For the heading of the screen. */
export function RoomLine() {
  const { t, i18n } = useTranslation();
  const desk = useChat((view) => view.desk);
  if (desk === null) return null;
  const { room } = desk;
  const good = room.state === 'live' || room.state === 'simulated';
  return (
    <span className={styles['room']}>
      <Badge tone={good ? 'good' : room.state === 'off' ? 'plain' : 'warn'}>{t(`chat.room.${room.state}`)}</Badge>
      {room.room !== null && <span>{room.room}</span>}
      <span>{t('chat.status.rate', { rate: count(Math.round(desk.rate), i18n.language) })}</span>
      <span>{t('chat.status.total', { count: desk.total, n: count(desk.total, i18n.language) })}</span>
    </span>
  );
}

/** What was counted instead of shown: who came, liked, followed and shared. */
function useNoise(): readonly string[] {
  const { t, i18n } = useTranslation();
  const noise = useChat((view) => view.noise);
  const counted = (['enter', 'like', 'follow', 'share'] as const).filter((kind) => noise[kind] > 0);
  return counted.map((kind) => t(`chat.status.${kind}`, { n: count(noise[kind], i18n.language) }));
}

/** The same in what a line of buttons leaves free; whole in its tooltip. */
export function NoiseCounts() {
  const words = useNoise().join(' · ');
  return (
    <span className={styles['noise']} title={words}>
      {words}
    </span>
  );
}

export interface StatusLineProps {
  /** What was counted stands elsewhere. */
  readonly small: boolean;
}

/** Under the list: what is late or missing, and what was counted instead of shown. Nothing where there is nothing. */
export function StatusLine({ small }: StatusLineProps) {
  const { t, i18n } = useTranslation();
  const noise = useNoise();
  const late = useChat(({ lagMs }) => (lagMs !== null && lagMs > LATE ? Math.round(lagMs / 1000) : null));
  const behind = useChat(({ desk }) => {
    const ms = desk?.behindMs ?? null;
    return ms !== null && ms > LATE * 5 ? Math.round(ms / 1000) : null;
  });
  const skipped = useChat((view) => view.skipped);
  const missed = useChat(({ desk }) => desk?.missed ?? 0);
  const stuck = useChat(({ desk }) => (desk?.storeProblem ?? '') !== '');
  const n = (value: number) => count(value, i18n.language);
  const parts = [
    late === null ? null : ['warn', t('chat.status.late', { seconds: late })],
    behind === null ? null : ['warn', t('chat.status.behind', { seconds: behind })],
    missed === 0 ? null : ['warn', t('chat.status.missed', { count: missed, n: n(missed) })],
    stuck ? ['warn', t('chat.status.store')] : null,
    skipped === 0 ? null : ['plain', t('chat.status.skipped', { count: skipped, n: n(skipped) })],
    ...(small ? [] : noise.map((words) => ['plain', words])),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className={styles['status']}>
      {parts.map(([tone, text]) => (
        <span key={text} data-tone={tone}>
          {text}
        </span>
      ))}
    </p>
  );
}
