/**
 * Several panels in one place, one of them shown. Arrows go from tab to tab. The others are made ready while nothing else is to do, follow
 * nothing while they are hidden, and are there at once when their tab is pressed.
 */
import { Tabs as Base } from '@base-ui/react/tabs';
import { Activity, type ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly { readonly value: T; readonly label: ReactNode; readonly panel: ReactNode }[];
  readonly className?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** A line of tabs and the chosen one's panel, which scrolls by itself. */
export function Tabs<T extends string>({ label, value, tabs, className, onChange }: TabsProps<T>) {
  return (
    <Base.Root className={cx(styles['tabs'], className)} value={value} onValueChange={(next: T) => onChange(next)}>
      <Base.List className={styles['list']} aria-label={label}>
        {tabs.map((one) => (
          <Base.Tab key={one.value} value={one.value} className={styles['tab']}>
            {one.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((one) => (
        <Base.Panel key={one.value} value={one.value} className={styles['panel']} keepMounted>
          <Activity mode={one.value === value ? 'visible' : 'hidden'}>{one.panel}</Activity>
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
