/** The lower third in HTML. */
import type { CSSProperties, ReactNode } from 'react';
import { layLowerThird } from '../../core/cards/caption.fit.ts';
import { lowerThirdRoom, type CanvasSize } from '../../core/cards/card.layout.ts';
import type { LowerThirdContent } from '../../core/cards/card.model.ts';
import { measureText } from './letters.ts';

interface LowerThirdProps {
  readonly content: LowerThirdContent;
  readonly canvas: CanvasSize;
}

/** One to three lines of text behind a bar. */
export function LowerThird({ content, canvas }: LowerThirdProps): ReactNode {
  const { lines, face, lineHeight } = layLowerThird(content.text, lowerThirdRoom(canvas), measureText);
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
