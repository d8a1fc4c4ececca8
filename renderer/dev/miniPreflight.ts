/** The harness's pre-flight: the real checks but for the lexicon, which the studio holds; a machine on which all is well. */
import { GATEWAY_OFF } from '../../core/contract/gateway.view.ts';
import type { ObsView } from '../../core/contract/obs.view.ts';
import { blocksOf } from '../../core/preflight/preflight.blocks.ts';
import { passStart } from '../../core/preflight/preflight.gate.ts';
import { machineFindings } from '../../core/preflight/preflight.machine.ts';
import { findingsOfRows, type RowFindings } from '../../core/preflight/preflight.rows.ts';
import type { Preflight } from '../../core/preflight/preflight.schema.ts';
import { checkSheet } from '../../core/runsheet/check/check.run.ts';
import { preflightScenes } from '../../core/runsheet/preflight.scenes.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';
import type { ShowCommand } from '../../core/show/show.commands.ts';
import type { ShowState } from '../../core/show/show.state.ts';
import type { Instant } from '../../core/time/time.ts';

interface Standing {
  readonly sheet: RunSheet;
  readonly revision: number;
  readonly state: ShowState;
  readonly obs: ObsView;
  readonly now: Instant;
}

/** What `preflight.run` answers. */
export function preflightOf({ sheet, revision, state, obs, now }: Standing): Preflight {
  const findings = checkSheet(sheet);
  const scenes = preflightScenes(sheet, obs.sceneMap);
  const { mode, dayStart } = state;
  const machine = machineFindings({
    mode,
    dayStart,
    obs,
    sheet,
    now,
    freeBytes: 200e9,
    gateway: GATEWAY_OFF,
    cards: null,
  });
  const blocks = blocksOf(findings, machine).length;
  return { sheetId: sheet.id, revision, sheet: findings, scenes, machine, blocks };
}

/** What `preflight.rows` answers. */
export function rowsOf(sheet: RunSheet, segmentIds: readonly string[]): RowFindings {
  return findingsOfRows(checkSheet(sheet), segmentIds);
}

/** The gate before a live show. */
export function passMiniStart(command: ShowCommand, sheet: RunSheet, { mode }: ShowState) {
  return passStart(command, mode, () => blocksOf(checkSheet(sheet), []));
}
