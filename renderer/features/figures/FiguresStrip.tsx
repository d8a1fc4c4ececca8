/** The room at a glance, in the console: viewers, orders and turnover now, each with its age. Nothing where no platform feeds figures. */
import { ChartLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FiguresSource } from '../../../core/contract/figures.schema.ts';
import type { Instant } from '../../../core/time/time.ts';
import { useActionButton } from '../../actions/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { sourceWords } from '../gateway/gateway.words.ts';
import { rowOf, shownOf } from './figures.choice.ts';
import styles from './FiguresStrip.module.css';
import { useFiguresChoice } from './figures.store.ts';
import { ageWords, grossWords, whole } from './figures.words.ts';
import { useFigures } from './useFigures.ts';

/** Longest silence of a shop's word while its line is there, ms: orders have no beat. */
const TRADE_OLD = 600_000;

interface Part {
  readonly id: 'viewers' | 'orders' | 'gross';
  readonly text: string;
  /** Whose word it is, said as people say it. */
  readonly source: string;
  readonly at: Instant;
  readonly holds: number;
}

/** One line. */
export function FiguresStrip() {
  const { t, i18n } = useTranslation();
  const view = useFigures();
  const { sources } = useFiguresChoice();
  const open = useActionButton('open-figures');
  if (view === null || view.sources.length === 0) return null;
  const shown = shownOf(view, sources);
  const audience = view.sources.find(({ source }) => source === shown.audience);
  const shop = view.sources.find(({ source }) => source === shown.trade);
  const trade = rowOf(view.show, shown).trade?.scope.trade ?? null;
  const nameOf = ({ source, simulated }: FiguresSource) => {
    const name = sourceWords(t, source);
    return simulated && source !== 'simulated' ? `${name} · ${t('figures.simulated')}` : name;
  };
  const parts: Part[] = [];
  const viewers = audience?.now.viewers;
  if (audience && viewers)
    parts.push({ id: 'viewers', text: whole(viewers.value, i18n.language), source: nameOf(audience), ...viewers });
  if (shop && trade) {
    const at = shop.newestAt;
    const told = { source: nameOf(shop), at, holds: TRADE_OLD };
    parts.push({ id: 'orders', text: whole(trade.paid, i18n.language), ...told });
    const gross = grossWords(trade, i18n.language);
    if (gross.length > 0) parts.push({ id: 'gross', text: gross.join(' + '), ...told });
  }
  if (parts.length === 0) return null;
  return (
    <section className={styles['strip']} aria-label={t('figures.title')}>
      <dl>
        {parts.map(({ id, text, source, at, holds }) => (
          <div key={id}>
            <dt>{t(`figures.metric.${id}`)}</dt>
            <dd>
              <b>{text}</b>
              <Tick
                of={(now: Instant) => {
                  const age = ageWords(t, now - at);
                  return now - at > holds
                    ? { text: `${source} · ${t('figures.age.old', { age })}`, tone: 'old' }
                    : { text: `${source} · ${age}` };
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Button {...open} tone="quiet" icon aria-label={t('action.open-figures')}>
        <ChartLine size={15} aria-hidden="true" />
      </Button>
    </section>
  );
}
