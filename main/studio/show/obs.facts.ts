/** What of OBS's doings belongs into the as-run log: the link when it comes to rest or is lost, and scenes chosen by hand. */
import type { ObsView } from '../../../core/contract/obs.view.ts';
import type { Fact } from '../../../core/show/show.facts.ts';

/** The fact that tells of the link. */
export type LinkFact = Extract<Fact, { kind: 'obs-link' }>;

/** The fact of a view's link; null while it is on its way from one state to another, which a reconnecting link is every few seconds. */
export function linkFact({ link, problem }: Pick<ObsView, 'link' | 'problem'>): LinkFact | null {
  switch (link) {
    case 'off':
    case 'simulated':
    case 'live':
    case 'stale':
    case 'reconnecting':
    case 'needs-password':
    case 'kicked':
    case 'unsupported':
      return { kind: 'obs-link', state: link, detail: problem ?? '' };
    case 'connecting':
    case 'authenticating':
    case 'waiting-ready':
    case 'syncing':
      return null;
    default:
      return link satisfies never;
  }
}

/** Whether two facts say the same of the link. */
export function isSameLink(a: LinkFact | null, b: LinkFact): boolean {
  return a !== null && a.state === b.state && a.detail === b.detail;
}
