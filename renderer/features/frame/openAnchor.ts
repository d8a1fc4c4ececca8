/** Opens the anchor's screen: the desktop's own window, or a tab that sits down with an anchor's ticket. */
import type { Ask } from '../../app/seat.ts';

/** A window beside this one. Nothing happens where the studio refuses: the console's line for trouble says why. */
export async function openAnchor(ask: Ask): Promise<void> {
  if (window.anchorStudio) return void window.anchorStudio.openAnchorWindow();
  const invited = await ask({ type: 'seat.invite', role: 'anchor' });
  if (invited.ok) window.open(`/anchor#t=${invited.value.ticket}`, '_blank', 'noopener');
}
