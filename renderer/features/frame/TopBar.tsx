/** The top line of every producer's screen: is this live, where am I, and what this screen itself has to say. */
import type { ReactNode } from 'react';
import { Keyboard } from '../../actions/Keyboard.tsx';
import { PaletteHost } from '../palette/PaletteHost.tsx';
import { GatewayChip } from './GatewayChip.tsx';
import { Lamp } from './Lamp.tsx';
import { Nav } from './Nav.tsx';
import { ObsChip } from './ObsChip.tsx';
import { Tools } from './Tools.tsx';
import styles from './TopBar.module.css';

/** `children`: what this screen puts in the middle, e.g. the console's clocks. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={styles['header']}>
      <Keyboard />
      <PaletteHost />
      <Lamp />
      <Nav />
      <div className={styles['middle']}>{children}</div>
      <ObsChip />
      <GatewayChip />
      <Tools />
    </header>
  );
}
