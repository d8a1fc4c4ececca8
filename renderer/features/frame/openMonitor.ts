/** Opens the monitor screen: the desktop's own window, or a tab that sits down with a producer's ticket. */
import type { Ask } from '../../app/seat.ts';

/** The monitor screen, for the second display of a control room. */
export async function openMonitor(ask: Ask): Promise<void> {
  if (window.anchorStudio) return void window.anchorStudio.openMonitorWindow();
  const invited = await ask({ type: 'seat.invite', role: 'producer' });
  if (invited.ok) window.open(`/monitor#t=${invited.value.ticket}`, '_blank', 'noopener');
}
