/** What is known of a gateway, line by line: reached, admitted, whose room, what its platform can do, how its clock stands. */
import { Check, CircleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GatewayReport as Report } from '../../../core/contract/gateway.view.ts';
import styles from './Gateway.module.css';
import { adapterWords, clockWords, isClockOff, platformWords, sourceWords } from './gateway.words.ts';

const SIGNS = { good: Check, bad: X, warn: CircleAlert } as const;

/** The lines of a report; those behind the first problem are not known and not there. */
export function GatewayReport({ report }: { readonly report: Report }) {
  const { t, i18n } = useTranslation();
  const { problem, reached, admitted, room, platform, clock, sources } = report;
  const what = problem === null ? '' : t(`gateway.problem.${problem}.what`);
  return (
    <ul className={styles['report']}>
      <Line tone={reached ? 'good' : 'bad'}>
        {reached ? t('gateway.report.reached') : t('gateway.report.notReached', { problem: what })}
        {clock !== null && (
          <i>{t('gateway.report.roundTrip', { ms: clock.roundTrip.toFixed(clock.roundTrip < 10 ? 1 : 0) })}</i>
        )}
      </Line>
      {reached && (
        <Line tone={problem === null ? 'good' : 'bad'}>
          {problem === null ? t('gateway.report.admitted') : t('gateway.report.notAdmitted', { problem: what })}
          {room !== null && <i>{t('gateway.report.room', { room })}</i>}
        </Line>
      )}
      {problem !== null && <li className={styles['remedy']}>{t(`gateway.problem.${problem}.remedy`)}</li>}
      {platform !== null && (
        <Line tone={platform.can.length === 0 ? 'warn' : 'good'}>
          {t('gateway.report.platform', { name: adapterWords(t, platform.name) })}
          {platformWords(t, platform, i18n.language).map((words) => (
            <i key={words}>{words}</i>
          ))}
        </Line>
      )}
      {sources.map(({ source, state, detail }) => (
        <Line key={source} tone={state === 'live' || state === 'connecting' ? 'good' : 'warn'}>
          {t('gateway.report.source', { source: sourceWords(t, source), state: t(`gateway.source.${state}`) })}
          {detail !== '' && <i>{detail}</i>}
        </Line>
      ))}
      {admitted && clock !== null && (
        <Line tone={isClockOff(clock) ? 'warn' : 'good'}>
          {clockWords(t, clock)}
          {isClockOff(clock) && <i>{t('gateway.report.clockOff')}</i>}
        </Line>
      )}
    </ul>
  );
}

function Line({ tone, children }: { readonly tone: keyof typeof SIGNS; readonly children: React.ReactNode }) {
  const Sign = SIGNS[tone];
  return (
    <li data-tone={tone}>
      <Sign size={15} aria-hidden="true" />
      <span>{children}</span>
    </li>
  );
}
