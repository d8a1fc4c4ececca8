/** 开播前检查: what would cost money or viewers, before it does. Each finding with its place, its sums, where it comes from, and what mends it. */
import { ClipboardCheck, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../core/runsheet/check/check.model.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import { Screen } from '../frame/Screen.tsx';
import { FindingRow } from './FindingRow.tsx';
import { Override } from './Override.tsx';
import styles from './Preflight.module.css';
import { itemsOf } from './preflight.items.ts';
import { TONES } from './preflight.tones.ts';
import { usePreflight } from './usePreflight.ts';

/** The whole screen. */
export function Preflight() {
  const { t, i18n } = useTranslation();
  const { report, running, again } = usePreflight();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const mode = useShow((state) => state.mode);
  const phase = useShow((state) => state.phase);
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const items = report === null ? [] : itemsOf(report, sheet, t, language);
  const blocks = report?.blocks ?? 0;
  return (
    <Screen
      title={t('preflight.title')}
      aside={report === null ? null : t('preflight.of', { title: sheet.title, revision: report.revision })}
      actions={
        <Button onClick={again} disabled={running}>
          <RotateCw size={15} aria-hidden="true" />
          {t(running ? 'preflight.running' : 'preflight.again')}
        </Button>
      }
    >
      {report === null ? (
        <State kind="loading" title={t('preflight.running')} />
      ) : (
        <div className={styles['preflight']} aria-busy={running}>
          <div role="status">
            <Notice tone={blocks > 0 ? 'fault' : items.some(({ severity }) => severity === 'warn') ? 'warn' : 'good'}>
              {blocks > 0
                ? t(mode === 'live' ? 'preflight.verdict.blocked' : 'preflight.verdict.blockedRehearsal', {
                    count: blocks,
                  })
                : t(items.length === 0 ? 'preflight.verdict.clean' : 'preflight.verdict.open', { count: items.length })}
            </Notice>
          </div>
          {items.length === 0 && (
            <p className={styles['clean']}>
              <ClipboardCheck size={18} aria-hidden="true" /> {t('preflight.cleanHelp')}
            </p>
          )}
          {SEVERITIES.map((severity) => {
            const group = items.filter((item) => item.severity === severity);
            return group.length === 0 ? null : (
              <section key={severity} aria-labelledby={`preflight-${severity}`}>
                <h2 id={`preflight-${severity}`}>
                  <Badge tone={TONES[severity].badge}>{t(`preflight.severity.${severity}`)}</Badge>
                  <small>{t(`preflight.means.${severity}`)}</small>
                  <b>{group.length}</b>
                </h2>
                <ul>
                  {group.map((item) => (
                    <FindingRow key={item.key} item={item} />
                  ))}
                </ul>
              </section>
            );
          })}
          {mode === 'live' && phase === 'ready' && blocks > 0 && <Override count={blocks} />}
        </div>
      )}
    </Screen>
  );
}
