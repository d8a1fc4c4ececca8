/** The pre-flight in one line, where a show is started: how many findings of which weight, and the way to them. */
import { ArrowRight, CircleX, ClipboardCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/route.ts';
import { useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PreflightLine.module.css';
import { usePreflight } from './usePreflight.ts';

/** Stands on the console while nothing is on air. */
export function PreflightLine() {
  const { t } = useTranslation();
  const { report, running } = usePreflight();
  const mode = useShow((state) => state.mode);
  const all = report === null ? [] : [...report.sheet, ...report.scenes, ...report.machine];
  const count = (severity: string) => all.filter((one) => one.severity === severity).length;
  const blocks = report?.blocks ?? 0;
  const others = count('warn') + count('review');
  const Sign = blocks > 0 ? CircleX : others > 0 ? TriangleAlert : ClipboardCheck;
  return (
    <div className={styles['line']} data-tone={blocks > 0 ? 'block' : others > 0 ? 'warn' : 'good'} aria-busy={running}>
      <Sign size={17} aria-hidden="true" />
      <p role="status">
        {report === null
          ? t('preflight.running')
          : blocks > 0
            ? t(mode === 'live' ? 'preflight.line.blocked' : 'preflight.line.blockedRehearsal', {
                count: blocks,
                others,
              })
            : others > 0
              ? t('preflight.line.others', { count: others })
              : t('preflight.line.clean')}
      </p>
      <Button onClick={() => goTo('preflight')}>
        {t('preflight.title')}
        <ArrowRight size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
