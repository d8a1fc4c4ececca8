/** A live show can't start with a finding that blocks, unless a named person overrides it and says why. A rehearsal starts freely. */
import { fail, ok, type Result } from '../result.ts';
import type { ShowCommand } from '../show/show.commands.ts';
import type { Blocked, Mode } from '../show/show.facts.ts';

/**
 * Lets a command through; a start with what it overrides filled in. Refuses the start of a live show that something blocks, and that nobody
 * overrides, as `preflight-blocked`: nothing is changed then.
 * @param blocks asked for only where it matters.
 */
export function passStart(
  command: ShowCommand,
  mode: Mode,
  blocks: () => readonly Blocked[],
): Result<ShowCommand, 'preflight-blocked'> {
  if (command.type !== 'start') return ok(command);
  const { override, ...start } = command;
  const held = mode === 'live' ? blocks() : [];
  if (held.length === 0) return ok(start);
  if (override === undefined)
    return fail(
      'preflight-blocked',
      `The pre-flight holds the show back: ${held.length} findings block it (${[...new Set(held.map(({ rule }) => rule))].join(', ')}). Nothing was started; mend them, or override them with a name and a reason.`,
      { count: held.length },
    );
  return ok({ ...start, override: { ...override, blocks: [...held] } });
}
