/** A button for what can't be taken back: the first press arms it and says so, the second does it. Never a modal. */
import type { ReactNode } from 'react';
import { press, useArmed } from './arm.ts';
import { Button, type ButtonProps } from './Button.tsx';

export interface ArmButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Names the thing among all that can be armed on this screen. */
  readonly what: string;
  readonly armedLabel: ReactNode;
  readonly onFire: () => void;
}

/** Arm + fire in one button. */
export function ArmButton({ what, armedLabel, onFire, children, tone = 'plain', ...rest }: ArmButtonProps) {
  const armed = useArmed(what);
  return (
    <Button {...rest} tone={armed ? 'armed' : tone} aria-live="polite" onClick={() => press(what, onFire)}>
      {armed ? armedLabel : children}
    </Button>
  );
}
