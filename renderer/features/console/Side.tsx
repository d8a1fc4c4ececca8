/** The console's side: what viewers see, what is wrong with it, and under it chat, log, OBS or the sheets. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow } from '../../app/seat.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { State } from '../../ui/State.tsx';
import styles from './Console.module.css';
import { consoleStore, isSetUp, useConsole, type Tab } from './console.store.ts';
import { KeptSplit } from './KeptSplit.tsx';
import { LogTail } from './LogTail.tsx';
import { PictureWarnings } from './PictureWarnings.tsx';
import { ProgramPanel } from './ProgramPanel.tsx';

/** Not needed for the first picture: fetched and made ready right behind it (see Tabs), so that they are there even if the studio is not. */
const ObsPanel = lazy(() => import('../obs/ObsPanel.tsx').then((one) => ({ default: one.ObsPanel })));
const ChatPane = lazy(() => import('../chat/ChatPane.tsx').then((one) => ({ default: one.ChatPane })));
const FiguresStrip = lazy(() => import('../figures/FiguresStrip.tsx').then((one) => ({ default: one.FiguresStrip })));
const SheetsPanel = lazy(() => import('../sheets/SheetsPanel.tsx').then((one) => ({ default: one.SheetsPanel })));

export interface SideProps {
  /** One under the other in a page that scrolls, instead of two panes with a divider. */
  readonly stacked?: boolean;
  /** Whether the program picture is here; else the monitor screen has it. */
  readonly picture: boolean;
}

/** The side, in the way that the layout wants it. */
export function Side({ stacked = false, picture }: SideProps) {
  const { t } = useTranslation();
  const setUp = useConsole(isSetUp);
  const above = (
    <div className={styles['seen']}>
      {picture && (
        <div className={styles['picture']}>
          <ProgramPanel />
        </div>
      )}
      <PictureWarnings />
    </div>
  );
  const strip = (
    <Suspense fallback={null}>
      <FiguresStrip />
    </Suspense>
  );
  if (stacked || !picture)
    return (
      <div className={styles['side']} data-stacked={stacked}>
        {above}
        {strip}
        <SideTabs />
      </div>
    );
  return (
    <KeptSplit
      direction="column"
      split={setUp ? 'setup' : 'side'}
      panes={[
        { id: 'picture', label: t('console.layout.picture'), min: 150, content: above },
        {
          id: 'tabs',
          label: '',
          min: CHAT_MIN,
          content: (
            <div className={styles['below']}>
              {strip}
              <SideTabs />
            </div>
          ),
        },
      ]}
    />
  );
}

/** Room for figures, tabs, the word to the room and two lines, px: a person may give the picture all but that. */
const CHAT_MIN = 260;

const TABS: readonly Tab[] = ['chat', 'log', 'obs', 'sheets'];

function SideTabs() {
  const { t } = useTranslation();
  const chosen = useConsole((state) => state.tab);
  // Before and after the show the sheets stand in the centre.
  const tabs = useShow((state) => state.onAir !== null) ? TABS : TABS.filter((one) => one !== 'sheets');
  return (
    <Tabs
      className={styles['tabs']}
      label={t('console.tabs.title')}
      value={tabs.includes(chosen) ? chosen : 'chat'}
      tabs={tabs.map((one) => ({
        value: one,
        label: t(`console.tabs.${one}`),
        panel: <Suspense fallback={<State kind="loading" title={t('common.loading')} />}>{panelOf(one)}</Suspense>,
      }))}
      onChange={(tab) => consoleStore.setState({ tab })}
    />
  );
}

function panelOf(tab: Tab) {
  switch (tab) {
    case 'log':
      return <LogTail />;
    case 'chat':
      return <ChatPane />;
    case 'obs':
      return <ObsPanel />;
    case 'sheets':
      return <SheetsPanel />;
    default:
      return tab satisfies never;
  }
}
