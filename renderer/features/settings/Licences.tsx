/** The licences of the packages that ship, as the build collected them. Fetched when they are asked for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import styles from './Settings.module.css';

const noticesSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    licence: z.string(),
    authors: z.string(),
    home: z.string(),
    texts: z.array(z.string()),
  }),
);
type Notices = z.infer<typeof noticesSchema>;

async function fetchNotices(): Promise<Notices | null> {
  const answer = await fetch('/licences.json').catch(() => null);
  if (answer?.ok !== true) return null;
  const parsed = noticesSchema.safeParse(await answer.json().catch(() => null));
  return parsed.success ? parsed.data : null;
}

/** A list to open; each package opens to its texts. */
export function Licences() {
  const { t } = useTranslation();
  const [notices, setNotices] = useState<Notices | 'failed' | null>(null);
  const load = () => {
    if (notices === null || notices === 'failed') void fetchNotices().then((found) => setNotices(found ?? 'failed'));
  };
  return (
    <details className={styles['licences']} onToggle={load}>
      <summary>{t('settings.about.licencesShow')}</summary>
      {notices === 'failed' && <p className={styles['help']}>{t('settings.about.licencesFailed')}</p>}
      {Array.isArray(notices) && (
        <ul>
          {notices.map((one) => (
            <li key={`${one.name}@${one.version}`}>
              <details>
                <summary>
                  <b>{one.name}</b> {one.version} <span>{one.licence}</span>
                </summary>
                <pre lang="en">{[one.authors, one.home, ...one.texts].filter((text) => text !== '').join('\n\n')}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
