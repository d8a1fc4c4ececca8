/** What this installation is, where its data lies, and whose work is in it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { goTo } from '../../app/route.ts';
import { useAsk, useLink } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Licences } from './Licences.tsx';
import styles from './Settings.module.css';

/** The last section. */
export function About() {
  const { t } = useTranslation();
  const ask = useAsk();
  const live = useLink() === 'live';
  const [about, setAbout] = useState<AnswerOf<'studio.about'> | null>(null);
  useEffect(() => {
    if (!live) return;
    void ask({ type: 'studio.about' }).then((answer) => {
      if (answer.ok) setAbout(answer.value);
    });
  }, [ask, live]);
  return (
    <section aria-labelledby="settings-about">
      <h2 id="settings-about">{t('settings.about.title')}</h2>
      <div className={styles['rows']}>
        <span>{t('settings.about.version')}</span>
        <span>{about === null ? '–' : `Anchor Studio ${about.version} · Node ${about.node} · ${about.platform}`}</span>
        <span>{t('settings.about.data')}</span>
        <span>
          <code className={styles['path']}>{about?.dataDir ?? '–'}</code>
          <p className={styles['help']}>{t('settings.about.dataHelp')}</p>
        </span>
        <span>{t('settings.about.first')}</span>
        <span>
          <Button onClick={() => goTo('welcome')}>{t('settings.about.firstAgain')}</Button>
        </span>
        <span>{t('settings.about.licences')}</span>
        <Licences />
      </div>
    </section>
  );
}
