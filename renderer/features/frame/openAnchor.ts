/** Windows beside this one: the desktop's own, or tabs of the browser that sit down with a ticket of their own. */
import type { Ask } from '../../app/seat.ts';

/** The anchor's screen. Nothing happens where the studio refuses: the line for trouble says why. */
export async function openAnchor(ask: Ask): Promise<void> {
  if (window.anchorStudio) return void window.anchorStudio.openAnchorWindow();
  const invited = await ask({ type: 'seat.invite', role: 'anchor' });
  if (invited.ok) window.open(`/anchor#t=${invited.value.ticket}`, '_blank', 'noopener');
}
