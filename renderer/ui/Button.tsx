/** Buttons of the kit. `tone` says what a press means: plain, quiet (secondary), armed (the next press spends or ends), go. */
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'plain' | 'quiet' | 'armed' | 'go';
  /** Only an icon inside: `aria-label` is then needed, and is the tooltip too. */
  readonly icon?: boolean;
}

/** A button at least 32 px each way. */
export function Button({ tone = 'plain', icon = false, className, title, ...rest }: ButtonProps) {
  const tip = title ?? (icon ? rest['aria-label'] : undefined);
  return (
    <button
      type="button"
      {...rest}
      {...(tip === undefined ? {} : { title: tip })}
      className={cx(styles['button'], tone !== 'plain' && styles[tone], icon && styles['icon'], className)}
    />
  );
}
