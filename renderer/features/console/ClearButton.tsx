/** The panic press (收起全部贴片): beside the picture, always in its place, and done by one press: what it takes off can be put back. */
import { LayersMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActionButton } from '../../actions/useDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './ClearButton.module.css';

/** Takes every overlay off the picture. */
export function ClearButton() {
  const { t } = useTranslation();
  const button = useActionButton('clear');
  return (
    <Button className={styles['clear']} {...button} title={t('console.picture.clearHelp')}>
      <LayersMinus size={15} aria-hidden="true" />
      {t('console.picture.clear')}
      {button.keys !== undefined && <Kbd>{button.keys}</Kbd>}
    </Button>
  );
}
