/** A text with the words that were looked for. */
import { stretchesOf } from './model/marks.ts';

/** As in the list. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <b>
      {stretchesOf(text, query).map((part, place) => (part.hit ? <mark key={place}>{part.text}</mark> : part.text))}
    </b>
  );
}
