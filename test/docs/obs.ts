/** docs/obs.md, from the words on each request and event. */
import { EVENTS, REASONS, REQUESTS, type Fate } from './obs.words.ts';
import { table } from './table.ts';

const HEAD = `# OBS's requests and events

Written by \`npm run docs\` from \`test/docs/obs.words.ts\`: change that, not this page.

Each request and event of obs-websocket 5.7.3, and what the studio does with it. An OBS back to 28 (obs-websocket 5.0) works: what it does not have is not offered, and
that goes by its own list of requests, never by its version. How the studio drives OBS is in \`docs/architecture.md\`.

Nothing is offered raw: no seat, sheet or message can hand OBS a request of its own making. What people reach for raw requests for has an action of its own (item, text, image, media, filter, mute, volume, transition, record,
stream, replay, screenshot), which is checked before it is sent and read back after; whatever else OBS can do by a hotkey, the hotkey action does by its name. Four undocumented requests serve too, where OBS has them:
\`GetSourcePrivateSettings\`, \`SetSourcePrivateSettings\` and \`SetSceneItemPrivateSettings\` keep the tag that says what is ours; \`GetSceneItemPrivateSettings\` is not used.

Batches are \`SerialRealtime\`, or \`SerialFrame\` for what must be in step with the frames: content before visibility, the steps of a slide or a fade. Never \`Parallel\`: it gives answers to the wrong requests, and can wedge OBS for good.
`;

/** The page. */
export function obsPage(): string {
  return [HEAD, section('Requests', REQUESTS), section('Events', EVENTS)].join('\n');
}

function section(title: string, fates: Readonly<Record<string, Fate>>): string {
  const rows = Object.entries(fates).map(([name, fate]) => [`\`${name}\``, ...cells(fate)]);
  return `## ${title}\n\n${table(['name', 'here', 'for what, or why not'], rows)}\n`;
}

function cells(fate: Fate): readonly [string, string] {
  if ('used' in fate) return ['used', fate.used];
  if ('sign' in fate) return ['a sign', `never sent; that OBS has it says that ${fate.sign}`];
  return ['not used', REASONS[fate.not]];
}
