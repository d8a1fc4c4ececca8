/**
 * What every connector has to keep, tried on a running one: events that the schema takes, ids that repeat never, its own name as source, a word on how it
 * is, settings of its own that it insists on, and silence after it was stopped. `npm run gateway -- check FILE` tries it on a drop-in file.
 */
import { roomEventSchema, type RoomEvent } from '../../core/gateway/room.events.ts';
import { sourceStateSchema, type SourceState } from '../../core/gateway/gateway.protocol.ts';
import type { AnyConnector } from './registry.ts';

/** One rule and how it went; `why` is '' where it was kept. */
export interface Verdict {
  readonly rule: 'settings' | 'name' | 'events' | 'ids' | 'state' | 'silence';
  readonly kept: boolean;
  readonly why: string;
}

export interface Trial {
  /** Settings that are right. */
  readonly settings: unknown;
  /** Events that are waited for, at most `patience` ms. */
  readonly events: number;
  readonly patience: number;
  /** How long it is listened to after it was stopped, ms. */
  readonly silence: number;
  readonly now: () => number;
}

export interface Conformance {
  readonly verdicts: readonly Verdict[];
  readonly events: readonly RoomEvent[];
}

/** Tries a connector. Nothing that it does wrong is thrown; only what it throws itself. */
export async function tryConnector(connector: AnyConnector, trial: Trial): Promise<Conformance> {
  const raw: unknown[] = [];
  const states: SourceState[] = [];
  const bad: string[] = [];
  let wake = () => {};
  const hooks = {
    now: trial.now,
    push: (more: readonly RoomEvent[]) => {
      raw.push(...more);
      wake();
    },
    state: (state: SourceState['state'], code: string | null, detail: string) => {
      const read = sourceStateSchema.safeParse({ source: connector.name, state, code, detail, since: trial.now() });
      if (read.success) states.push(read.data);
      else bad.push(String(state));
    },
  };
  const started = await connector.start(trial.settings, hooks);
  if (!started.ok) return { verdicts: [verdict('settings', started.message)], events: [] };
  const over = Date.now() + trial.patience;
  while (raw.length < trial.events && Date.now() < over)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, over - Date.now()));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  await started.value.stop();
  const count = raw.length;
  await new Promise((resolve) => setTimeout(resolve, trial.silence));
  const nonsense = await connector.start(Symbol.for('nonsense'), { ...hooks, push: () => {}, state: () => {} });
  if (nonsense.ok) await nonsense.value.stop();

  const read = raw.map((one) => roomEventSchema.safeParse(one));
  const events = read.flatMap((one) => (one.success ? [one.data] : []));
  const first = read.find((one) => !one.success)?.error?.issues[0];
  const twice = events.length - new Set(events.map(({ id }) => id)).size;
  const others = [...new Set(events.map(({ source }) => source))].filter((source) => source !== connector.name);
  return {
    events,
    verdicts: [
      verdict('settings', nonsense.ok ? 'it starts with settings that are none' : ''),
      verdict('name', others.length === 0 ? '' : `events say that they come from ${others.join(', ')}`),
      verdict(
        'events',
        count < trial.events
          ? `${count} events in ${trial.patience} ms, ${trial.events} were waited for`
          : first === undefined
            ? ''
            : `${count - events.length} of ${count} are no events: ${first.path.join('.')}: ${first.message}`,
      ),
      verdict('ids', twice === 0 ? '' : `${twice} ids came more than once`),
      verdict(
        'state',
        bad.length > 0
          ? `it says ${bad.join(', ')}, which is no state`
          : states.some(({ state }) => state === 'live')
            ? ''
            : 'it never says that it is live',
      ),
      verdict('silence', raw.length === count ? '' : `${raw.length - count} events came after it was stopped`),
    ],
  };
}

function verdict(rule: Verdict['rule'], why: string): Verdict {
  return { rule, kept: why === '', why };
}
