/** 数据: what the platforms told of audience, orders and stock, for the show and for each segment. Nothing here is reckoned from what was not told. */
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FiguresView } from '../../../core/contract/figures.schema.ts';
import { useActionButton } from '../../actions/useDesk.ts';
import { goTo } from '../../app/route.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { State } from '../../ui/State.tsx';
import { Screen } from '../frame/Screen.tsx';
import { sourceWords } from '../gateway/gateway.words.ts';
import { shownOf, type Shown, type Side } from './figures.choice.ts';
import styles from './Figures.module.css';
import { figuresStore, useFiguresChoice } from './figures.store.ts';
import { Rules } from './Rules.tsx';
import { SegmentRows } from './SegmentRows.tsx';
import { Totals } from './Totals.tsx';
import { usePlottedFigures } from './useFigures.ts';

const ALL = '*';

/** The screen. */
export function Figures() {
  const { t } = useTranslation();
  const view = usePlottedFigures();
  const { sources } = useFiguresChoice();
  const title = useSnapshot((snapshot) => snapshot.sheet.title);
  const csv = useActionButton('figures-csv');
  const shown = view && shownOf(view, sources);
  const isEmpty = view !== null && view.sources.length === 0;
  return (
    <Screen
      title={t('figures.title')}
      aside={title}
      actions={
        view !== null &&
        shown !== null &&
        !isEmpty && (
          <>
            <Choices view={view} shown={shown} />
            <Button {...csv}>
              <Download size={15} aria-hidden="true" /> {t('figures.csv')}
            </Button>
          </>
        )
      }
      wide
    >
      {view === null || shown === null ? (
        <State kind="loading" title={t('common.loading')} />
      ) : isEmpty ? (
        <State
          kind="empty"
          title={t('figures.empty.title')}
          action={<Button onClick={() => goTo('settings')}>{t('figures.empty.settings')}</Button>}
        >
          {t('figures.empty.help')}
        </State>
      ) : (
        <Told view={view} shown={shown} />
      )}
    </Screen>
  );
}

function Told({ view, shown }: { readonly view: FiguresView; readonly shown: Shown }) {
  const { t, i18n } = useTranslation();
  const { productId } = useFiguresChoice();
  const running = useShow((state) => state.phase === 'running' || state.phase === 'paused');
  const takes = view.segments.flatMap((one) => one.takes);
  const from = Math.min(...takes.map((one) => one.from), view.at);
  const to = Math.max(...takes.map((one) => one.to ?? view.at), from + 1);
  const isProduct = (id: string) => view.segments.some(({ product }) => product?.id === id);
  const only = productId !== null && isProduct(productId) ? productId : null;
  const segments = view.segments.filter(({ product }) => only === null || product?.id === only);
  const outside = view.sources.find(({ source }) => source === shown.trade)?.outside;
  const madeUp = view.sources.filter((one) => one.simulated).map(({ source }) => sourceWords(t, source));
  return (
    <div className={styles['figures']} role="region" aria-label={t('figures.all')} tabIndex={0}>
      {madeUp.length > 0 && (
        <Notice tone="info">
          {view.rehearsal ? t('figures.rehearsal') : t('figures.madeUp', { source: listed(madeUp, i18n.language) })}
        </Notice>
      )}
      <Totals view={view} shown={shown} spans={[{ from, to }]} live={running || takes.length === 0} now={view.at} />
      {takes.length === 0 ? (
        <p className={styles['before']}>{t('figures.before')}</p>
      ) : (
        <div className={styles['scroll']}>
          <SegmentRows view={view} shown={shown} segments={segments} now={view.at} />
        </div>
      )}
      {outside !== undefined && outside.placed > 0 && (
        <p className={styles['before']}>{t('figures.outside', { placed: outside.placed, paid: outside.paid })}</p>
      )}
      <Rules />
    </div>
  );
}

function Choices({ view, shown }: { readonly view: FiguresView; readonly shown: Shown }) {
  const { t } = useTranslation();
  const { productId } = useFiguresChoice();
  const products = new Map(view.segments.flatMap(({ product }) => (product === null ? [] : [[product.id, product]])));
  return (
    <>
      {(['audience', 'trade'] as const).map((side: Side) => {
        const offered = shown.offered[side];
        return (
          offered.length > 1 && (
            <Select
              key={side}
              label={t(`figures.source.${side}`)}
              value={shown[side]}
              options={offered.map((source) => ({
                value: source,
                label: t(`figures.from.${side}`, { source: sourceWords(t, source) }),
              }))}
              onChange={(source) =>
                figuresStore.setState((state) => ({ sources: { ...state.sources, [side]: source } }))
              }
            />
          )
        );
      })}
      {products.size > 1 && (
        <Select
          label={t('figures.product')}
          value={productId !== null && products.has(productId) ? productId : ALL}
          options={[
            { value: ALL, label: t('figures.allProducts') },
            ...[...products.values()].map(({ id, name, link }) => ({
              value: id,
              label: link === '' ? name : `${link} ${name}`,
            })),
          ]}
          onChange={(id) => figuresStore.setState({ productId: id === ALL ? null : id })}
        />
      )}
    </>
  );
}
