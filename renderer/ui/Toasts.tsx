/** Where toasts stand: one polite live region, in the lower corner, over nothing that is pressed during a show. */
import { useStore } from 'zustand';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { dismissToast, toasts } from './toasts.ts';
import styles from './Toasts.module.css';

/** Once for a page. */
export function Toasts() {
  const shown = useStore(toasts, (state) => state.shown);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {shown.map(({ id, tone, text, action }) => (
        <Notice
          key={id}
          tone={tone}
          action={
            action && (
              <Button
                onClick={() => {
                  dismissToast(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )
          }
        >
          {text}
        </Notice>
      ))}
    </div>
  );
}
