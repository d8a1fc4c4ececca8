/** Says aloud, for screen readers, the few changes that matter: never the clock. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink, useShow } from '../../app/seat.ts';

/** A polite live region; nothing is drawn. */
export function Announcer() {
  const { t } = useTranslation();
  const [said, say] = useState('');
  const title = useShow((state) => state.onAir?.segment.title);
  const phase = useShow((state) => state.phase);
  const link = useLink();
  const waiting = useShow(
    (state) =>
      Object.values(state.actions).filter((action) => action.answers.commerce?.status === 'waiting-for-person').length,
  );
  const before = useRef({ title, phase, link, waiting });
  useEffect(() => {
    const was = before.current;
    before.current = { title, phase, link, waiting };
    if (link !== was.link) say(t(link === 'lost' ? 'console.say.lost' : 'console.say.back'));
    else if (phase !== was.phase && phase === 'paused') say(t('console.say.paused'));
    else if (phase !== was.phase && phase === 'ended') say(t('console.say.ended'));
    else if (was.phase === 'paused' && phase === 'running') say(t('console.say.resumed'));
    else if (title !== was.title && title !== undefined) say(t('console.say.entered', { title }));
    else if (waiting > was.waiting) say(t('console.say.waiting'));
  }, [title, phase, link, waiting, t]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
