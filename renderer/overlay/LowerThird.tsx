/** The lower third in HTML. */
import type { CSSProperties, ReactNode } from 'react';
import { layLowerThird } from '../../core/cards/caption.fit.ts';
import type { LowerThirdContent } from '../../core/cards/card.model.ts';
import { measureText } from './letters.ts';

interface LowerThirdProps {
  readonly content: LowerThirdContent;
  /** The widest that it may get, as a design length. */
  readonly room: number;
}

/** One to three lines of text behind a bar. */
export function LowerThird({ content, room }: LowerThirdProps): ReactNode {
  const { lines, face, lineHeight } = layLowerThird(content.text, room, measureText);
  const sizes = {
    '--size': `calc(var(--u) * ${face.size})`,
    '--line': `calc(var(--u) * ${lineHeight})`,
  } as CSSProperties;
  return (
    <article className="lower-third" style={sizes}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </article>
  );
}
