/** The frame of a screen beside the console: the top line, a quiet heading with what may be done here, and the work below it. */
import { useEffect, type ReactNode } from 'react';
import { TroubleLine } from '../console/TroubleLine.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Screen.module.css';

export interface ScreenProps {
  readonly title: string;
  /** Beside the title: what this screen is for, or how things stand. */
  readonly aside?: ReactNode;
  /** At the end of the heading: buttons. */
  readonly actions?: ReactNode;
  /** The middle of the top line. */
  readonly top?: ReactNode;
  /** Fills the page edge to edge and scrolls by itself; otherwise the work is one readable column. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A whole screen. Its title becomes the window's. */
export function Screen({ title, aside, actions, top, wide = false, children }: ScreenProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles['screen']}>
      <TopBar>{top}</TopBar>
      <main className={styles['main']} data-wide={wide}>
        <header className={styles['head']}>
          <h1>{title}</h1>
          {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </header>
        <div className={styles['body']}>{children}</div>
      </main>
      <TroubleLine />
    </div>
  );
}
