/** The first run (首次设置): three steps to a rehearsal. Each may be left, and what is left is found again in the settings. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { ObsStep } from './ObsStep.tsx';
import { SampleStep } from './SampleStep.tsx';
import styles from './Welcome.module.css';

const STEPS = ['language', 'obs', 'sample'] as const;

/** The whole screen. */
export function Welcome() {
  const { t } = useTranslation();
  const ask = useAsk();
  const [at, setAt] = useState(0);
  const step = STEPS[at] ?? 'language';
  useEffect(() => {
    document.title = t('welcome.title');
  }, [t]);
  const done = () => void ask({ type: 'settings.set', welcomed: true }).then(() => goTo('console'));
  const next = () => setAt(at + 1);
  return (
    <main className={styles['welcome']}>
      <header>
        <h1>{t('welcome.title')}</h1>
        <Button tone="quiet" onClick={done}>
          {t('welcome.skip')}
        </Button>
      </header>
      <ol className={styles['steps']}>
        {STEPS.map((one, index) => (
          <li key={one} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
            <button type="button" onClick={() => setAt(index)}>
              <span>{index + 1}</span> {t(`welcome.${one}.name`)}
            </button>
          </li>
        ))}
      </ol>
      <section key={step} className={styles['step']}>
        <h2>{t(`welcome.${step}.title`)}</h2>
        <p className={styles['why']}>{t(`welcome.${step}.why`)}</p>
        {step === 'language' && <LanguageStep next={next} />}
        {step === 'obs' && <ObsStep next={next} />}
        {step === 'sample' && <SampleStep done={done} />}
      </section>
    </main>
  );
}
