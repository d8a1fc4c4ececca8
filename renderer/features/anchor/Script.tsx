/** The script by its parts, as it is spoken. Mounted once a take: nothing that changes during the take lives in here. */
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../core/runsheet/runsheet.schema.ts';
import { SCROLLER } from './anchor.view.ts';
import styles from './Script.module.css';

/** The script of one segment. */
export function Script({ segment, lang }: { readonly segment: Segment; readonly lang: string }) {
  const { t } = useTranslation();
  const { hook, keyPoints, proof, priceReveal, close } = segment.script;
  const empty = [hook, proof, priceReveal, close, ...keyPoints].every((text) => text === '');
  return (
    <article id={SCROLLER} className={styles['script']} tabIndex={-1} lang={lang}>
      {empty && <p className={styles['quiet']}>{t('anchor.noScript')}</p>}
      <Part name={t('anchor.part.hook')} text={hook} />
      {keyPoints.length > 0 && (
        <section>
          <h2>{t('anchor.part.keyPoints')}</h2>
          <ul>
            {keyPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      )}
      <Part name={t('anchor.part.proof')} text={proof} />
      <Part name={t('anchor.part.priceReveal')} text={priceReveal} strong />
      <Part name={t('anchor.part.close')} text={close} />
      {empty && <Part name={t('anchor.part.notes')} text={segment.notes} />}
    </article>
  );
}

/** What the law or the brand wants said, pinned under the script: it can't be scrolled past unseen. */
export function MustSay({ lines, lang }: { readonly lines: readonly string[]; readonly lang: string }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section className={styles['must']} lang={lang}>
      <h2>{t('anchor.part.mustSay')}</h2>
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

function Part({
  name,
  text,
  strong = false,
}: {
  readonly name: string;
  readonly text: string;
  readonly strong?: boolean;
}) {
  if (text === '') return null;
  return (
    <section data-strong={strong}>
      <h2>{name}</h2>
      <p>{text}</p>
    </section>
  );
}
