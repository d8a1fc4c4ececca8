/** One place on the canvas: brings its card in, takes the old one out, and waits for the font before either. */
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { lettersLoaded } from './letters.ts';
import { LEAVE_MS, present, withoutLeft, type Present } from './presence.ts';

interface SlotProps {
  readonly place: CSSProperties;
  /** What the card says, as one string; null when the slot is empty. A new content is a new card. */
  readonly content: string | null;
  readonly children: ReactNode;
}

/** Shows `children` while there is content, with a way in and a way out. */
export function Slot({ place, content, children }: SlotProps): ReactNode {
  const [shown, setShown] = useState<readonly Present<ReactNode>[]>([]);

  useEffect(() => {
    let current = true;
    const show = () => {
      if (current) setShown((before) => present(before, content === null ? null : { key: content, value: children }));
    };
    if (content === null) show();
    else void lettersLoaded(content).then(show);
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `children` is drawn from `content` and from nothing else
  }, [content]);

  useEffect(() => {
    if (!shown.some((card) => card.leaving)) return;
    const timer = setTimeout(() => setShown(withoutLeft), LEAVE_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <div className="slot" style={place}>
      {shown.map(({ key, value, leaving }) => (
        <div key={key} className={leaving ? 'card leaving' : 'card'}>
          {value}
        </div>
      ))}
    </div>
  );
}
