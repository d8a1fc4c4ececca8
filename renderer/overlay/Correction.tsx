/** The correction (更正) in HTML: the wrong words struck through, the right ones below them. */
import type { CSSProperties, ReactNode } from 'react';
import type { CorrectionContent } from '../../core/cards/notice.card.ts';
import { layCorrection, type Lines } from '../../core/cards/notice.fit.ts';
import { measureText } from './letters.ts';

interface CorrectionProps {
  readonly content: CorrectionContent;
  /** The widest that it may get, as a design length. */
  readonly room: number;
}

/** One slip and what is right. */
export function Correction({ content, room }: CorrectionProps): ReactNode {
  const { signWidth, wrong, right, height } = layCorrection(content, room, measureText);
  const sizes = {
    '--sign-width': `calc(var(--u) * ${signWidth})`,
    '--height': `calc(var(--u) * ${height})`,
  } as CSSProperties;
  return (
    <article className="correction" style={sizes}>
      <b>{content.sign}</b>
      <div>
        {wrong.lines.map((line) => (
          <p key={line} style={typeOf(wrong)}>
            <s>{line}</s>
          </p>
        ))}
        {right.lines.map((line) => (
          <p key={line} className="right" style={typeOf(right)}>
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}

function typeOf({ face, lineHeight }: Lines): CSSProperties {
  return { fontSize: `calc(var(--u) * ${face.size})`, lineHeight: `calc(var(--u) * ${lineHeight})` };
}
