/** Every piece of the kit in every state, on one page: what a new screen is made of. Not translated: it is for those who build. */
import { Radio, Settings } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { setTheme, theme } from '../../app/theme.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Kit.module.css';

const COLOURS = [
  'bg',
  'panel',
  'raised',
  'raised-2',
  'line',
  'text',
  'text-2',
  'text-3',
  'go',
  'armed',
  'fault',
  'info',
  'air-live',
  'air-rehearsal',
];
const SIZES = [11, 12, 13, 14, 16, 20, 26, 34, 56];

/** The component page. */
export function Kit() {
  const [fired, setFired] = useState(0);
  const [shown, setShown] = useState(theme());
  const toggle = () => {
    const next = shown === 'dark' ? 'light' : 'dark';
    setTheme(next);
    setShown(next);
  };
  return (
    <main className={styles['kit']}>
      <header>
        <h1>Anchor Studio kit</h1>
        <Button onClick={toggle}>{shown}</Button>
      </header>
      <Shelf name="Colour">
        {COLOURS.map((name) => (
          <figure key={name} className={styles['swatch']}>
            <i data-colour={name} />
            <figcaption>--{name}</figcaption>
          </figure>
        ))}
      </Shelf>
      <Shelf name="Type">
        <div>
          {SIZES.map((size) => (
            <p key={size} data-size={size} className={styles['type']}>
              {size} 上链接 · 走 GO · 到手价 ¥89 · 19:39:07
            </p>
          ))}
        </div>
      </Shelf>
      <Shelf name="Buttons">
        <Button>Plain</Button>
        <Button tone="quiet">Quiet</Button>
        <Button tone="go">Go</Button>
        <Button tone="armed">Armed</Button>
        <Button disabled>Disabled</Button>
        <Button icon aria-label="Settings">
          <Settings size={16} aria-hidden="true" />
        </Button>
        <ArmButton what="kit" armedLabel="Press again" onFire={() => setFired((n) => n + 1)}>
          Arm + fire ({fired})
        </ArmButton>
      </Shelf>
      <Shelf name="Notices">
        <div className={styles['stack']}>
          <Notice tone="info">Something to know.</Notice>
          <Notice tone="good">It is done.</Notice>
          <Notice tone="warn" action={<Button>Remedy</Button>}>
            Somebody should look at this.
          </Notice>
          <Notice tone="fault">This did not work. What it means, and what to do.</Notice>
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
      <Shelf name="Keys">
        <Kbd>Space</Kbd>
        <Kbd>↵</Kbd>
        <Kbd>Esc</Kbd>
      </Shelf>
    </main>
  );
}

function Shelf({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={styles['shelf']}>
      <h2>{name}</h2>
      <div>{children}</div>
    </section>
  );
}
