/** The console (中控台): one fixed grid. The eye goes standing by → GO → what is on the picture → time. */
import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { SheetsPanel } from '../sheets/SheetsPanel.tsx';
import { TopBar } from '../frame/TopBar.tsx';
import { Announcer } from './Announcer.tsx';
import { Clocks } from './Clocks.tsx';
import styles from './Console.module.css';
import { consoleStore, useConsole, type Tab } from './console.store.ts';
import { CueList } from './CueList.tsx';
import { useConsoleKeys } from './keys.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { LogTail } from './LogTail.tsx';
import { NoteBox } from './NoteBox.tsx';
import { OnAirPanel } from './OnAirPanel.tsx';
import { usePresses, type Presses } from './presses.ts';
import { ProgramPanel } from './ProgramPanel.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';
import { SegmentList } from './SegmentList.tsx';
import { Standby } from './Standby.tsx';
import { TroubleLine } from './TroubleLine.tsx';

/** Not needed for the first picture: fetched right behind it, so that it is there when its tab is pressed, even if the studio is not. */
const loadObsPanel = () => import('../obs/ObsPanel.tsx').then((one) => ({ default: one.ObsPanel }));
const ObsPanel = lazy(loadObsPanel);

/** The producer's screen. */
export function Console() {
  const { t } = useTranslation();
  const presses = usePresses();
  const title = useSnapshot((snapshot) => snapshot.sheet.title);
  useConsoleKeys(presses);
  useEffect(() => void loadObsPanel(), []);
  useEffect(() => {
    document.title = `${title} · ${t('console.title')}`;
  }, [title, t]);
  return (
    <div className={styles['console']}>
      <TopBar>
        <Clocks />
      </TopBar>
      <SegmentList presses={presses} />
      <Centre presses={presses} />
      <div className={styles['side']}>
        <ProgramPanel presses={presses} />
        <NoteBox />
        <SideTabs />
      </div>
      <TroubleLine />
      <KeysHelp />
      <Announcer />
    </div>
  );
}

function Centre({ presses }: { readonly presses: Presses }) {
  const onAir = useShow((state) => state.onAir);
  return (
    <main className={styles['centre']}>
      {onAir ? (
        <>
          <OnAirPanel onAir={onAir} presses={presses} />
          <Standby onAir={onAir} presses={presses} />
          <CueList onAir={onAir} />
        </>
      ) : (
        <ReadyPanel presses={presses} />
      )}
    </main>
  );
}

const TABS: readonly Tab[] = ['log', 'obs', 'sheets'];

function SideTabs() {
  const { t } = useTranslation();
  const chosen = useConsole((state) => state.tab);
  // Before and after the show the sheets stand in the centre.
  const tabs = useShow((state) => state.onAir !== null) ? TABS : TABS.filter((one) => one !== 'sheets');
  const tab = tabs.includes(chosen) ? chosen : 'log';
  return (
    <Tabs.Root
      className={styles['tabs']}
      value={tab}
      onValueChange={(value: Tab) => consoleStore.setState({ tab: value })}
    >
      <Tabs.List className={styles['tabList']}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one} className={styles['tab']}>
            {t(`console.tabs.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="log" className={styles['tabPanel']}>
        <LogTail />
      </Tabs.Panel>
      <Tabs.Panel value="obs" className={styles['tabPanel']}>
        <Suspense>
          <ObsPanel />
        </Suspense>
      </Tabs.Panel>
      {tabs.includes('sheets') && (
        <Tabs.Panel value="sheets" className={styles['tabPanel']}>
          <SheetsPanel />
        </Tabs.Panel>
      )}
    </Tabs.Root>
  );
}
