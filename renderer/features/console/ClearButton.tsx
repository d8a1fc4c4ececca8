/** The panic press (收起全部贴片): beside the picture, always in its place, and done by one press: what it takes off can be put back. */
import { LayersMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './ClearButton.module.css';
import type { Presses } from './presses.ts';

/** The panic key as it stands on this machine's keyboard. */
export const PANIC_KEY = /Mac/.test(navigator.platform) ? '⌥X' : 'Alt+X';

/** Takes every overlay off the picture. */
export function ClearButton({ presses }: { readonly presses: Presses }) {
  const { t } = useTranslation();
  const running = useShow((state) => state.onAir !== null);
  return (
    <Button
      className={styles['clear']}
      aria-disabled={!running}
      aria-keyshortcuts="Alt+X"
      title={t('console.picture.clearHelp')}
      onClick={() => running && presses.clear()}
    >
      <LayersMinus size={15} aria-hidden="true" />
      {t('console.picture.clear')}
      <Kbd>{PANIC_KEY}</Kbd>
    </Button>
  );
}
