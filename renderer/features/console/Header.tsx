/** The top line: is this live, what time is it, will we end in time, does OBS hear us. */
import { Keyboard, Moon, MonitorUp, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showElapsed } from '../../../core/forecast/forecast.ts';
import { setTheme, theme } from '../../app/theme.ts';
import { useAsk, useShow, useSnapshot, type Ask } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { clockLength, signedLength, wallTime } from '../../ui/format.ts';
import { Tick } from '../../ui/Tick.tsx';
import { consoleStore } from './console.store.ts';
import styles from './Header.module.css';
import { forecastAt } from './forecastAt.ts';
import { ObsChip } from './ObsChip.tsx';

/** The header of the console. */
export function Header() {
  const title = useSnapshot((snapshot) => snapshot.sheet.title);
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <Lamp />
      <h1 className={styles['title']} title={title}>
        {title || t('common.untitled')}
      </h1>
      <Clocks />
      <ObsChip />
      <Tools />
    </header>
  );
}

/** The mode, and whether viewers see it: words, shape and colour together. */
function Lamp() {
  const { t } = useTranslation();
  const mode = useShow((state) => state.mode);
  const phase = useShow((state) => state.phase);
  const on = phase === 'running' || phase === 'paused';
  const air =
    phase === 'ended'
      ? t('common.air.ended')
      : phase === 'paused'
        ? t('common.air.paused')
        : !on
          ? t('common.air.off')
          : mode === 'live'
            ? t('common.lamp.on')
            : t('common.lamp.rehearsing');
  return (
    <div className={styles['lamp']} data-on={on} data-mode={mode} role="status">
      <strong>{t(`common.mode.${mode}`)}</strong>
      <span>{air}</span>
    </div>
  );
}

function Clocks() {
  const { t } = useTranslation();
  const state = useShow((show) => show);
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const wall = state.wallOffset;
  return (
    <dl className={styles['clocks']}>
      <div>
        <dt>{t('console.header.time')}</dt>
        <dd>
          <Tick of={(now) => wallTime(now, wall, true)} />
        </dd>
      </div>
      <div>
        <dt>{t('console.header.elapsed')}</dt>
        <dd>
          <Tick of={(now) => (state.startedAt === null ? '–' : clockLength(showElapsed(state, now)))} />
        </dd>
      </div>
      <div>
        <dt>{t('console.header.end')}</dt>
        <dd>
          <Tick of={(now) => wallTime(forecastAt(state, sheet, now).expectedEnd, wall)} />
        </dd>
      </div>
      <div title={t('console.header.driftHelp')}>
        <dt>
          <Tick
            of={(now) => {
              const { drift } = forecastAt(state, sheet, now);
              if (drift === null) return t('console.header.drift');
              return Math.abs(drift) < 1_000
                ? t('console.header.onPlan')
                : drift > 0
                  ? t('console.header.over')
                  : t('console.header.under');
            }}
          />
        </dt>
        <dd>
          <Tick
            of={(now) => {
              const { drift } = forecastAt(state, sheet, now);
              return drift === null
                ? '–'
                : { text: signedLength(drift), tone: drift >= 1_000 ? 'over' : drift <= -1_000 ? 'under' : 'even' };
            }}
          />
        </dd>
      </div>
    </dl>
  );
}

/** Opens the anchor's screen: the desktop's own window, or a tab that sits down with an anchor's ticket. */
async function openAnchor(ask: Ask): Promise<void> {
  if (window.anchorStudio) return void window.anchorStudio.openAnchorWindow();
  const invited = await ask({ type: 'seat.invite', role: 'anchor' });
  if (invited.ok) window.open(`/anchor#t=${invited.value.ticket}`, '_blank', 'noopener');
}

function Tools() {
  const { t, i18n } = useTranslation();
  const ask = useAsk();
  const [shown, setShown] = useState(theme());
  const next = shown === 'dark' ? 'light' : 'dark';
  return (
    <div className={styles['tools']}>
      <Button tone="quiet" icon aria-label={t('console.header.anchor')} onClick={() => void openAnchor(ask)}>
        <MonitorUp size={16} aria-hidden="true" />
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t(`common.theme.${next}`)}
        onClick={() => {
          setTheme(next);
          setShown(next);
        }}
      >
        {next === 'light' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t('common.language.switch')}
        aria-keyshortcuts="L"
        onClick={() => void ask({ type: 'settings.set', language: i18n.language === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('common.language.short')}
      </Button>
      <Button
        tone="quiet"
        icon
        aria-label={t('console.header.keys')}
        aria-keyshortcuts="?"
        onClick={() => consoleStore.setState((state) => ({ keysShown: !state.keysShown }))}
      >
        <Keyboard size={16} aria-hidden="true" />
      </Button>
    </div>
  );
}
