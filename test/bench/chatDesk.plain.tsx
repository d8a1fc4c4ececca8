/** What the chat desk is measured beside: the same stream through the same seat into a keyed list of React, the newest 500 lines of it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ChatLine } from '../../core/contract/chat.schema.ts';
import type { Replica } from '../../core/contract/replica.ts';
import { stayConnected, wayToStudio } from '../../renderer/app/connect.ts';

const KEPT = 500;

function Plain({ replica }: { readonly replica: Replica }) {
  const [lines, setLines] = useState<readonly ChatLine[]>([]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(
    () => replica.watch('chat', (batch) => setLines((kept) => [...kept, ...batch.lines].slice(-KEPT))),
    [replica],
  );
  useLayoutEffect(() => list.current?.lastElementChild?.scrollIntoView());
  return (
    <ul ref={list} style={{ height: 600, overflow: 'auto' }}>
      {lines.map(({ seq, by, text }) => (
        <li key={seq} data-row={seq}>
          <span>{by?.name}</span> <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}

void stayConnected(wayToStudio('producer'), {
  replica: (replica) => createRoot(document.body).render(<Plain replica={replica} />),
  refused: () => undefined,
});
