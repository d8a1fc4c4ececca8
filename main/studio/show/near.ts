/** Whether what OBS is told stays on this machine: then it is told before the disk has done, and the disk's work waits until OBS has taken it. */
import type { ObsView } from '../../../core/contract/obs.view.ts';

/** True of the simulated OBS, and of a real one by loopback (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isNear({ link, url }: Pick<ObsView, 'link' | 'url'>): boolean {
  if (link === 'simulated') return true;
  if (url === null || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
