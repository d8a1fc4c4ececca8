/** Catches a screen that can't be drawn: the show goes on in the studio, and this page says so instead of going blank. */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { State } from '../ui/State.tsx';

interface FaultState {
  readonly broken: boolean;
}

/** Key it by the screen: another one is not broken. */
export class ScreenFault extends Component<{ readonly children: ReactNode }, FaultState> {
  override state: FaultState = { broken: false };

  static getDerivedStateFromError(): FaultState {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken again={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ again }: { readonly again: () => void }) {
  const { t } = useTranslation();
  return (
    <main>
      <State
        kind="error"
        title={t('common.fault.title')}
        action={<Button onClick={again}>{t('common.fault.again')}</Button>}
      >
        {t('common.fault.goesOn')}
      </State>
    </main>
  );
}
