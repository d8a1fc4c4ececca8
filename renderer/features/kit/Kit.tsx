/** Every piece of the kit in every state, on one page: what a new screen is made of. Not translated: it is for those who build. */
import { MoreHorizontal, Radio, Settings } from 'lucide-react';
import { useState } from 'react';
import { setTheme, THEMES, useTheme } from '../../app/theme.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toasts.ts';
import { Controls } from './Controls.tsx';
import styles from './Kit.module.css';
import { Places } from './Places.tsx';
import { Shelf } from './Shelf.tsx';

const COLOURS = [
  ['bg', 'panel', 'raised', 'raised-2', 'sunk', 'line', 'line-strong', 'control'],
  ['text', 'text-2', 'text-3'],
  ['go', 'armed', 'fault', 'info', 'focus'],
  ['go-soft', 'armed-soft', 'fault-soft', 'info-soft'],
  ['air-live', 'air-rehearsal'],
] as const;
const SIZES = [11, 12, 13, 14, 16, 20, 26, 34, 56];
const SPACES = [2, 4, 6, 8, 12, 16, 20, 24, 32];

/** The component page. */
export function Kit() {
  const theme = useTheme();
  return (
    <main className={styles['kit']}>
      <header>
        <h1>Anchor Studio kit</h1>
        <Segmented
          label="Theme"
          value={theme}
          options={THEMES.map((value) => ({ value, label: value }))}
          onChange={setTheme}
        />
      </header>
      <Shelf name="Colour" note="A screen takes colours from here alone. Air is on air, and nothing else.">
        {COLOURS.flat().map((name) => (
          <figure key={name} className={styles['swatch']}>
            <i data-colour={name} />
            <figcaption>--{name}</figcaption>
          </figure>
        ))}
      </Shelf>
      <Shelf name="Type" note="--t-11 to --t-56, a step larger on a big screen. Figures are tabular.">
        <div>
          {SIZES.map((size) => (
            <p key={size} data-size={size} className={styles['type']} lang="zh-CN">
              {size} 上链接，走 GO：到手价 ¥89，19:39:07
            </p>
          ))}
        </div>
      </Shelf>
      <Shelf name="Space" note="--s-2 to --s-32">
        {SPACES.map((space) => (
          <figure key={space} className={styles['space']}>
            <i data-space={space} />
            <figcaption>{space}</figcaption>
          </figure>
        ))}
      </Shelf>
      <Shelf name="Buttons" note="Targets of 32 px. The tooltip tells the key.">
        <Buttons />
      </Shelf>
      <Shelf name="Controls" note="Named by their label; an error takes the place of the help.">
        <Controls />
      </Shelf>
      <Shelf name="Behind a button">
        <Menu
          trigger={
            <Button icon aria-label="More">
              <MoreHorizontal size={16} aria-hidden="true" />
            </Button>
          }
          groups={[
            [
              { id: 'one', label: 'Plain', keys: 'E', onSelect: () => undefined },
              { id: 'two', label: 'In force', checked: true, onSelect: () => undefined },
              { id: 'three', label: 'Not in force', checked: false, onSelect: () => undefined },
            ],
            [{ id: 'four', label: 'Can’t be done now', disabled: true, onSelect: () => undefined }],
          ]}
        />
        <Popover trigger={<Button>Popover</Button>} title="A small panel">
          <p>It never blocks what is behind it.</p>
        </Popover>
        <Button onClick={() => toast('good', 'It is done.')}>Toast</Button>
        <Button onClick={() => toast('warn', 'Row removed.', { label: 'Undo', run: () => undefined })}>
          Toast with a way back
        </Button>
      </Shelf>
      <Shelf name="Notices" note="In its place, with its remedy. The sign differs by tone.">
        <div className={styles['stack']}>
          <Notice tone="info">Something to know.</Notice>
          <Notice tone="good">It is done.</Notice>
          <Notice tone="warn" action={<Button>Remedy</Button>}>
            Somebody should look at this.
          </Notice>
          <Notice tone="fault">This did not work. What it means, and what to do.</Notice>
        </div>
      </Shelf>
      <Shelf name="Words beside things">
        <Badge>plain</Badge>
        <Badge tone="good">confirmed</Badge>
        <Badge tone="warn">waiting</Badge>
        <Badge tone="fault">refused</Badge>
        <Badge tone="info">new</Badge>
        <span>
          <Dot health="good" /> <Dot health="busy" /> <Dot health="bad" /> <Dot health="off" /> OBS connected
        </span>
        <Kbd>Space</Kbd>
        <Kbd>↵</Kbd>
        <Kbd>Esc</Kbd>
        <div className={styles['narrow']}>
          <Progress label="Reading the sheet" value={42} />
          <Progress label="Looking for OBS" value={null} />
        </div>
      </Shelf>
      <Shelf name="On air">
        <b className={styles['air']} data-air="live">
          <Radio size={16} aria-hidden="true" /> 直播中 On air
        </b>
        <b className={styles['air']} data-air="rehearsal">
          <Radio size={16} aria-hidden="true" /> 彩排中 Rehearsing
        </b>
      </Shelf>
      <Shelf name="Tabs">
        <KitTabs />
      </Shelf>
      <Places />
    </main>
  );
}

function Buttons() {
  const [fired, setFired] = useState(0);
  return (
    <>
      <Button>Plain</Button>
      <Button tone="quiet">Quiet</Button>
      <Button tone="go">Go</Button>
      <Button tone="armed">Armed</Button>
      <Button disabled>Disabled</Button>
      <Button title="What it does, in a sentence." keys="Alt+X">
        With a tooltip
      </Button>
      <Button icon aria-label="Settings" keys="G S">
        <Settings size={16} aria-hidden="true" />
      </Button>
      <ArmButton what="kit" armedLabel="Press again" onFire={() => setFired((n) => n + 1)}>
        Arm + fire ({fired})
      </ArmButton>
    </>
  );
}

function KitTabs() {
  const [tab, setTab] = useState<'one' | 'two'>('one');
  return (
    <Tabs
      label="Tabs"
      value={tab}
      tabs={[
        { value: 'one', label: 'One', panel: <p>The first panel.</p> },
        { value: 'two', label: 'Two', panel: <p>The second panel.</p> },
      ]}
      onChange={setTab}
    />
  );
}
