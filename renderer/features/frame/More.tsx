/** The menu at the end of the top line: layout, theme, language, keys. */
import { Menu as MenuIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaps } from '../../actions/useBindings.ts';
import { useDesk } from '../../actions/useDesk.ts';
import { setTheme, THEMES, useTheme } from '../../app/theme.ts';
import { useSnapshot, useAsk } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { layoutStore, PRESETS, useLayout } from '../console/layout.store.ts';

/** The menu with its button. */
export function More() {
  const { t } = useTranslation();
  const { run } = useDesk();
  const ask = useAsk();
  const theme = useTheme();
  const preset = useLayout((layout) => layout.preset);
  const language = useSnapshot((snapshot) => snapshot.settings.language);
  const help = useCaps('help');
  const settings = useCaps('settings');
  const layouts = PRESETS.map((one): MenuItem => ({
    id: one,
    label: t(`common.layout.${one}`),
    checked: one === preset,
    onSelect: () => layoutStore.setState({ preset: one }),
  }));
  const themes = THEMES.map((one): MenuItem => ({
    id: one,
    label: t(`common.theme.${one}`),
    checked: one === theme,
    onSelect: () => setTheme(one),
  }));
  const languages = (['zh-CN', 'en'] as const).map((one): MenuItem => ({
    id: one,
    label: t(`common.language.${one}`),
    checked: one === language,
    onSelect: () => void ask({ type: 'settings.set', language: one }),
  }));
  return (
    <Menu
      trigger={
        <Button tone="quiet" icon aria-label={t('common.more')}>
          <MenuIcon size={16} aria-hidden="true" />
        </Button>
      }
      groups={[
        layouts,
        themes,
        languages,
        [
          { id: 'help', label: t('action.help'), keys: help, onSelect: () => run('help') },
          { id: 'keys', label: t('action.keys'), onSelect: () => run('keys') },
          { id: 'settings', label: t('action.settings'), keys: settings, onSelect: () => run('settings') },
        ],
      ]}
    />
  );
}
