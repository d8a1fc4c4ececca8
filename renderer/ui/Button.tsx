/** Buttons of the kit. `tone` says what a press means: plain, quiet (secondary), armed (the next press spends or ends), go. */
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';
import { tipOf } from './tip.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'plain' | 'quiet' | 'armed' | 'go';
  /** Only an icon inside: `aria-label` is then needed, and is the tooltip too. */
  readonly icon?: boolean;
  /** The key that does the same, as it is written on the caps, e.g. `Alt+X`: the tooltip and screen readers tell it. */
  readonly keys?: string | undefined;
}

/** A button at least 32 px each way. `title` is shown by the kit's own tooltip. */
export function Button({ tone = 'plain', icon = false, className, title, keys, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      {...rest}
      {...tipOf(title ?? (icon ? rest['aria-label'] : undefined), keys, rest['aria-label'])}
      className={cx(styles['button'], tone !== 'plain' && styles[tone], icon && styles['icon'], className)}
    />
  );
}
