/** Runs the pre-flight: reads what there is to read, and lets core judge. A check of the same sheet under the same settings is not made twice. */
import { statfsSync } from 'node:fs';
import type { Matcher, MatcherParts } from '../../../core/compliance/matcher.ts';
import type { GatewayView } from '../../../core/contract/gateway.view.ts';
import type { Settings } from '../../../core/contract/settings.ts';
import { EN_WORDS_A_MINUTE, ZH_CHARACTERS_A_MINUTE } from '../../../core/forecast/reading.ts';
import { blocksOf } from '../../../core/preflight/preflight.blocks.ts';
import { machineFindings } from '../../../core/preflight/preflight.machine.ts';
import { findingsOfRows, type RowFindings } from '../../../core/preflight/preflight.rows.ts';
import type { MachineFinding, Preflight } from '../../../core/preflight/preflight.schema.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { CheckSettings, Finding } from '../../../core/runsheet/check/check.model.ts';
import { checkSheet } from '../../../core/runsheet/check/check.run.ts';
import { preflightScenes } from '../../../core/runsheet/preflight.scenes.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import type { Plan } from '../../../core/show/show.decide.ts';
import type { Blocked } from '../../../core/show/show.facts.ts';
import type { Instant } from '../../../core/time/time.ts';
import type { CurrentRun } from '../runs.ts';
import type { CheckThread } from './check.thread.ts';

export interface PreflightParts {
  readonly dataDir: string;
  readonly run: () => CurrentRun;
  /** A sheet as it stands. */
  readonly plan: (sheetId: string) => Result<Plan>;
  readonly settings: () => Pick<Settings, 'readingRate' | 'twoPersonSum' | 'guards'>;
  /** The matcher with what is in force now. */
  readonly matcher: () => Matcher;
  /** What that is made of. */
  readonly terms: () => MatcherParts;
  /** Where long sheets are checked. */
  readonly thread: CheckThread;
  readonly gateway: () => GatewayView;
  /** Draws each card once. */
  readonly drawCards: () => Promise<void>;
  readonly now: () => Instant;
}

export interface PreflightDesk {
  /** `sheetId` null: the show's sheet, with OBS and the machine. */
  run(sheetId: string | null): Promise<Result<Preflight>>;
  /** What stands beside some lines of a sheet. */
  rows(sheetId: string, segmentIds: readonly string[]): Promise<Result<RowFindings>>;
  /** What blocks the show that is loaded, without waiting for anything. */
  blocks(): readonly Blocked[];
}

/** Longer sheets are checked in a thread of their own, so that no show waits for it: so many lines take some 20 ms. */
const LONG = 300;
/** Cards that take longer than this to draw are told as not drawn. */
const DRAW_MS = 10_000;

/** Makes the desk of one studio. */
export function createPreflightDesk(parts: PreflightParts): PreflightDesk {
  let last: {
    readonly sheet: RunSheet;
    readonly key: string;
    readonly matcher: Matcher;
    readonly findings: readonly Finding[];
  } | null = null;

  function settingsNow(): CheckSettings {
    const { readingRate, twoPersonSum, guards } = parts.settings();
    return {
      charactersAMinute: ZH_CHARACTERS_A_MINUTE * readingRate,
      wordsAMinute: EN_WORDS_A_MINUTE * readingRate,
      twoPersonSum,
      twoPersonQuantity: guards.quantity,
    };
  }

  function known(sheet: RunSheet): readonly Finding[] | null {
    const is = last?.sheet === sheet && last.key === JSON.stringify(settingsNow()) && last.matcher === parts.matcher();
    return is ? (last?.findings ?? null) : null;
  }

  function check(sheet: RunSheet): readonly Finding[] {
    return known(sheet) ?? keep(sheet, checkSheet(sheet, settingsNow(), parts.matcher()));
  }

  function keep(sheet: RunSheet, findings: readonly Finding[]): readonly Finding[] {
    last = { sheet, key: JSON.stringify(settingsNow()), matcher: parts.matcher(), findings };
    return findings;
  }

  /** The same findings without making anybody wait. */
  async function checked({ sheet, revision }: Plan): Promise<Result<readonly Finding[]>> {
    const before = known(sheet);
    if (before !== null || sheet.segments.length <= LONG) return ok(before ?? check(sheet));
    const all = await parts.thread.all({ sheet, revision, settings: settingsNow(), terms: parts.terms() });
    return all.ok ? ok(keep(sheet, all.value)) : all;
  }

  function machine(cards: string | null): readonly MachineFinding[] {
    const { loop, plan, picture } = parts.run();
    const { mode, dayStart } = loop.state;
    return machineFindings({
      mode,
      dayStart,
      cards,
      sheet: plan.sheet,
      obs: picture.view,
      now: parts.now(),
      freeBytes: freeBytes(parts.dataDir),
      gateway: parts.gateway(),
    });
  }

  return {
    async run(sheetId) {
      const { plan, picture } = parts.run();
      const of = sheetId === null ? ok(plan) : parts.plan(sheetId);
      if (!of.ok) return of;
      const { sheet, revision } = of.value;
      const looked = await checked(of.value);
      if (!looked.ok) return looked;
      const findings = looked.value;
      const own = sheetId === null;
      const scenes = own ? preflightScenes(sheet, picture.view.sceneMap) : [];
      const around = own ? machine(await drawn(parts.drawCards)) : [];
      const blocks = blocksOf(findings, around).length;
      return ok({ sheetId: sheet.id, revision, sheet: findings, scenes, machine: around, blocks });
    },
    async rows(sheetId, segmentIds) {
      const of = parts.plan(sheetId);
      if (!of.ok) return of;
      const { sheet, revision } = of.value;
      if (sheet.segments.length <= LONG) return ok(findingsOfRows(check(sheet), segmentIds));
      return parts.thread.rows({ sheet, revision, settings: settingsNow(), terms: parts.terms() }, segmentIds);
    },
    blocks() {
      return blocksOf(check(parts.run().plan.sheet), machine(null));
    },
  };
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Why cards could not be drawn; null when they could. */
async function drawn(draw: () => Promise<void>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), DRAW_MS);
  });
  const done = draw().then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const outcome = await Promise.race([done, late]);
  clearTimeout(timer);
  return outcome;
}
