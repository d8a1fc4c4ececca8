/** What may be done with a thing, behind one button. */
import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** Whether it is the one in force: shown with a mark. Absent where that means nothing. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** The button, e.g. `<Button icon aria-label="…">`. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** Groups, told apart by a line. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** Opens below its button; arrows and typing choose. */
export function Menu({ trigger, groups }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Base.Popup className={styles['popup']}>
            {groups.map((items, place) => (
              <Base.Group key={place} className={styles['group']}>
                {items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item }: { readonly item: MenuItem }) {
  return (
    <Base.Item
      className={styles['item']}
      disabled={item.disabled ?? false}
      data-checked={item.checked}
      {...(item.checked === undefined ? {} : { role: 'menuitemradio', 'aria-checked': item.checked })}
      onClick={item.onSelect}
    >
      <span className={styles['icon']}>{item.checked === true ? '✓' : item.icon}</span>
      <span>{item.label}</span>
      {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
    </Base.Item>
  );
}
