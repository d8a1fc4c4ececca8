/** What applying would do to the standing sheet: each thing that comes, goes, moves or changes, with its fields before and after. */
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../core/contract/import.schema.ts';
import { Badge } from '../../ui/Badge.tsx';
import { fieldName } from './fieldName.ts';
import styles from './Import.module.css';

const TONES = { added: 'good', removed: 'fault', changed: 'info', moved: 'plain' } as const;
/** Drawn at once; the counts above say how many there are. */
const DRAWN = 300;

export function Changes({ preview: { changes, more } }: { readonly preview: ImportPreview }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const count = (kind: keyof typeof TONES) => changes.filter(({ change }) => change === kind).length;
  const hidden = more + Math.max(0, changes.length - DRAWN);
  return (
    <section className={styles['changes']} aria-label={t('sheets.draft.changes')}>
      <h3>
        {t('sheets.draft.changes')}{' '}
        {(Object.keys(TONES) as readonly (keyof typeof TONES)[])
          .filter((kind) => count(kind) > 0)
          .map((kind) => (
            <Badge key={kind} tone={TONES[kind]}>
              {t(`sheets.draft.change.${kind}`)} {count(kind)}
            </Badge>
          ))}
      </h3>
      {changes.length === 0 && <p>{t('sheets.draft.noChanges')}</p>}
      <ul>
        {changes.slice(0, DRAWN).map(({ of, id, name, change, fields }) => (
          <li key={`${of}:${id}`}>
            <Badge tone={TONES[change]}>{t(`sheets.draft.change.${change}`)}</Badge>
            <span className={styles['name']}>
              {t(`sheets.draft.of.${of}`)} {name}
            </span>
            {fields.length > 0 && (
              <dl>
                {fields.map(({ path, before, after }) => (
                  <div key={path}>
                    <dt>{path === 'cues' ? t('sheets.cues') : fieldName(path, language)}</dt>
                    <dd>
                      <del>{before || t('sheets.draft.blank')}</del> → <ins>{after || t('sheets.draft.blank')}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p>{t('sheets.draft.more', { count: hidden })}</p>}
    </section>
  );
}
