/** The console (中控台). The eye goes standing by → GO → what is on the picture → time; every pane can be made larger, none can be lost. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../actions/useDesk.ts';
import { useShow, useSnapshot } from '../../app/seat.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { TopBar } from '../frame/TopBar.tsx';
import { Announcer } from './Announcer.tsx';
import { Clocks } from './Clocks.tsx';
import styles from './Console.module.css';
import { CueList } from './CueList.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { KeptSplit } from './KeptSplit.tsx';
import { useLayout } from './layout.store.ts';
import { NoteBox } from './NoteBox.tsx';
import { OnAirPanel } from './OnAirPanel.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';
import { SegmentList } from './SegmentList.tsx';
import { Side } from './Side.tsx';
import { Standby } from './Standby.tsx';
import { TroubleLine } from './TroubleLine.tsx';

/** The producer's screen. A narrow or enlarged page is one column that scrolls: GO first, the list last. */
export function Console() {
  const { t } = useTranslation();
  const { presses } = useDesk();
  const title = useSnapshot((snapshot) => snapshot.sheet.title);
  const narrow = useMedia('(max-width: 1139px)');
  const preset = useLayout((layout) => layout.preset);
  useEffect(() => {
    document.title = `${title} · ${t('console.title')}`;
  }, [title, t]);
  return (
    <div className={styles['console']}>
      <TopBar>
        <Clocks />
      </TopBar>
      {narrow ? (
        <>
          <Centre />
          <Side stacked picture />
          <SegmentList presses={presses} />
        </>
      ) : (
        <KeptSplit
          direction="row"
          split="columns"
          panes={[
            {
              id: 'segments',
              label: t('console.layout.segments'),
              min: 220,
              content: <SegmentList presses={presses} />,
            },
            { id: 'centre', label: t('console.layout.centre'), min: 460, content: <Centre /> },
            { id: 'side', label: '', min: 300, content: <Side picture={preset !== 'two'} /> },
          ]}
        />
      )}
      <TroubleLine />
      <KeysHelp />
      <Announcer />
    </div>
  );
}

function Centre() {
  const onAir = useShow((state) => state.onAir);
  const { presses } = useDesk();
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
      <NoteBox />
    </main>
  );
}
