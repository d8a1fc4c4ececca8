/** Catches a screen that can't be drawn: the show goes on in the studio, and this page says so instead of going blank. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { State } from '../ui/State.tsx';

interface FaultState {
  readonly broken: boolean;
}

interface ScreenFaultProps {
  readonly children: ReactNode;
  /** Hears what went wrong, and where. */
  readonly onFault: (message: string) => void;
}

/** Key it by the screen: another one is not broken. */
export class ScreenFault extends Component<ScreenFaultProps, FaultState> {
  override state: FaultState = { broken: false };

  static getDerivedStateFromError(): FaultState {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.props.onFault(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${componentStack ?? ''}`,
    );
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
