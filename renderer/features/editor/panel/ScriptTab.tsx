/** What the anchor says, part by part, with the time it takes against the time there is. */
import { useTranslation } from 'react-i18next';
import { readingTime, scriptTime } from '../../../../core/forecast/reading.ts';
import { clockLength } from '../../../ui/format.ts';
import type { RowView } from '../model/read.ts';
import { CellInput } from './CellInput.tsx';
import styles from './Panel.module.css';

const PARTS = ['hook', 'keyPoints', 'proof', 'priceReveal', 'close', 'mustSay'] as const;

export function ScriptTab({ view }: { readonly view: RowView }) {
  const { t } = useTranslation();
  const { segment, language } = view;
  const needed = scriptTime(segment.script, language);
  const over = needed > segment.duration;
  const share = segment.duration === 0 ? 1 : needed / segment.duration;
  return (
    <div className={styles['form']}>
      <div className={styles['pace']} data-over={over}>
        <p>
          {t(over ? 'editor.script.over' : 'editor.script.time', {
            needed: clockLength(needed),
            whole: clockLength(segment.duration),
            left: clockLength(Math.abs(segment.duration - needed)),
          })}
        </p>
        <div className={styles['bar']} aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
        </div>
      </div>
      {PARTS.map((part) => {
        const said = segment.script[part];
        const text = typeof said === 'string' ? said : said.join('\n');
        const time = readingTime(text, language);
        return (
          <div key={part} className={styles['part']}>
            <CellInput view={view} field={part} />
            {time > 0 && <span className={styles['partTime']}>{clockLength(time)}</span>}
          </div>
        );
      })}
      <CellInput view={view} field="targetLength" />
    </div>
  );
}
