/** A pre-flight as one list: what the sheet, OBS and the machine have to say, each with its words, worst first. */
import type { TFunction } from 'i18next';
import type { MachineFinding, Preflight } from '../../../core/preflight/preflight.schema.ts';
import { SEVERITIES, type Severity } from '../../../core/runsheet/check/check.model.ts';
import { fixWordsOf, sourceWordsOf, wordsOf } from '../../../core/runsheet/check/check.words.ts';
import type { ColumnKey, SheetLanguage } from '../../../core/runsheet/columns.ts';
import type { EditOp } from '../../../core/runsheet/edit/edit.schema.ts';
import type { SceneFinding } from '../../../core/runsheet/preflight.scenes.ts';
import { listed } from '../../ui/format.ts';
import { columnName } from '../editor/columnName.ts';
import type { FieldKey } from '../editor/model/fields.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';

/** The editor's field of a column; cues are one field there, and the offset is reckoned. */
function fieldOf(key: ColumnKey): FieldKey {
  if (key === 'pinAt' || key === 'countdown') return 'cues';
  return key === 'offset' ? 'start' : key;
}

export interface Item {
  readonly key: string;
  readonly severity: Severity;
  readonly why: string;
  /** Law or house rule; '' where the sentence says all. */
  readonly source: string;
  /** Where in the sheet, null where it is not of the sheet. */
  readonly place: {
    readonly segmentId: string;
    readonly row: number;
    readonly title: string;
    readonly columns: string;
  } | null;
  readonly column: FieldKey | null;
  readonly fix: { readonly op: EditOp; readonly words: string } | null;
  /** OBS's panel is where it is mended. */
  readonly obs: boolean;
}

/** The list of a report. `sheet` is the one that it was run on, or newer. */
export function itemsOf(report: Preflight, sheet: RunSheet, t: TFunction, language: SheetLanguage): readonly Item[] {
  const places = new Map(sheet.segments.map(({ id, title }, index) => [id, { row: index + 1, title }]));
  const placeOf = (segmentId: string | null, columns = ''): Item['place'] => {
    const at = places.get(segmentId ?? '');
    return at === undefined || segmentId === null ? null : { segmentId, ...at, columns };
  };
  const items = [
    ...report.sheet.map((finding, index): Item => {
      const fields = [...new Set(finding.columns.map(fieldOf))];
      const columns = fields.map((key) => columnName(t, key));
      return {
        key: `sheet-${index}-${finding.rule}`,
        severity: finding.severity,
        why: wordsOf(finding, language),
        source: sourceWordsOf(finding, language),
        place: placeOf(finding.segmentId, columns.join(language === 'zh-CN' ? '、' : ', ')),
        column: fields[0] ?? null,
        fix: finding.fix === null ? null : { op: finding.fix.op, words: fixWordsOf(finding, language) },
        obs: false,
      };
    }),
    ...report.scenes.map((finding): Item => ({
      key: `${finding.code}-${finding.scene}`,
      severity: finding.severity,
      why: sceneWords(finding, t),
      source: '',
      place: placeOf(finding.places[0]?.segmentId ?? null, columnName(t, 'scene')),
      column: 'scene',
      fix: null,
      obs: true,
    })),
    ...report.machine.map((finding): Item => ({
      key: finding.code,
      severity: finding.severity,
      why: machineWords(finding, t, language),
      source: '',
      place: null,
      column: null,
      fix: null,
      obs: finding.code.startsWith('obs') || finding.code === 'overlays-absent',
    })),
  ];
  return items.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function sceneWords({ code, scene, places, detail }: SceneFinding, t: TFunction): string {
  const count = places.length;
  switch (code) {
    case 'scene-unmapped':
      return t('preflight.scene.unmapped', { scene, count });
    case 'scene-gone':
      return t('preflight.scene.gone', { scene, gone: detail.gone ?? '', count });
    case 'scene-shared':
      return t('preflight.scene.shared', { scene, other: detail.other ?? '' });
    default:
      return code satisfies never;
  }
}

function machineWords({ code, detail }: MachineFinding, t: TFunction, language: SheetLanguage): string {
  const list = (name: string) =>
    String(detail[name] ?? '')
      .split(',')
      .filter((one) => one !== '');
  switch (code) {
    case 'obs-health':
      return t('preflight.machine.obs-health', {
        codes: list('codes')
          .map((one) => t(`obs.health.${one}` as 'obs.health.good'))
          .join(' · '),
      });
    case 'gateway-lost':
    case 'gateway-refused': {
      const [problem] = list('problem');
      const what = problem === undefined ? '' : t(`gateway.problem.${problem}.what` as 'gateway.problem.closed.what');
      return t(`preflight.machine.${code}`, { problem: what }).trim();
    }
    case 'platform-lacks':
    case 'platform-by-hand': {
      const kinds = list('kinds').map((one) => t(`gateway.act.${one}` as 'gateway.act.pop'));
      return t(`preflight.machine.${code}`, { kinds: listed(kinds, language), count: detail['count'] ?? 0 });
    }
    default:
      return t(`preflight.machine.${code}`, detail);
  }
}
