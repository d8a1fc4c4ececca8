/** A small panel beside its button, for what need not always be in sight. It takes no focus from the show: Esc or a press outside closes it. */
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './Popover.module.css';

export interface PopoverProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly title: string;
  readonly children: ReactNode;
  /** False where its buttons act on the show: then no key that is meant for the show presses one of them, and Tab leads there. */
  readonly takesFocus?: boolean;
  /** Given where what is pressed inside closes it. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** Never a modal: what is behind it can still be pressed. */
export function Popover({ trigger, title, children, takesFocus = true, ...open }: PopoverProps) {
  return (
    <Base.Root {...open}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={6} collisionPadding={8}>
          <Base.Popup className={styles['popup']} initialFocus={takesFocus}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
