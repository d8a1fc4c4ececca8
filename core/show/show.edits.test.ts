/** The run sheet is edited while the show is on: what is on air stays as it was taken, and what comes takes the new text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../runsheet/edit/edit.apply.ts';
import type { PlainOp } from '../runsheet/edit/edit.schema.ts';
import { opOn } from '../runsheet/edit/testing/ops.arbitrary.ts';
import { runSheetSchema } from '../runsheet/runsheet.schema.ts';
import { after, seconds } from '../time/time.ts';
import { apply } from './show.apply.ts';
import type { ShowState } from './show.state.ts';
import { drive, OPENED, type Driver } from './testing/driver.ts';
import { at, cue, ENTER, marker, MANUAL, segment, sheet } from './testing/sheet.ts';

const SHEET = runSheetSchema.parse(
  sheet(
    segment('s1', [cue('a', at(60), marker('old'))]),
    segment('s2', [cue('b', ENTER, marker('old')), cue('c', at(120), marker('old'))]),
    segment('s3', [cue('d', MANUAL, marker('old'))]),
    segment('s4'),
  ),
);

function edit(show: Driver, op: PlainOp): void {
  const applied = applyEdit(show.sheet, op);
  if (!applied.ok) throw new Error(applied.message);
  show.sheet = applied.value.sheet;
  show.revision += 1;
}
const set = (
  of: { of: 'segment'; ids: string[] } | { of: 'cue'; in: string; ids: string[] },
  path: string[],
  value: unknown,
): PlainOp => ({ op: 'set', target: of, path, value });
const onSegment = (id: string) => ({ of: 'segment' as const, ids: [id] });
const onCue = (within: string, id: string) => ({ of: 'cue' as const, in: within, ids: [id] });

function opened(): Driver {
  const show = drive(SHEET);
  show.start();
  return show;
}

describe('what is on air', () => {
  it('is what was taken: text, length and timers', () => {
    const show = opened();
    edit(show, set(onSegment('s1'), ['title'], 'new'));
    edit(show, set(onSegment('s1'), ['duration'], 1000));
    edit(show, set(onCue('s1', 'a'), ['trigger'], { on: 'offset', at: 5000 }));
    edit(show, set(onCue('s1', 'a'), ['actions'], [marker('new')]));
    expect(show.state.onAir?.segment).toEqual(SHEET.segments[0]);
    show.to(59);
    expect(show.cue('a').status).toBe('pending');
    show.to(60);
    expect(show.asked().map(({ ask }) => ask)).toContainEqual(marker('old'));
  });

  it('names the revision that it was taken from, in the journal and in the state', () => {
    const show = opened();
    edit(show, set(onSegment('s2'), ['title'], 'x'));
    edit(show, set(onSegment('s2'), ['title'], 'y'));
    show.go();
    expect(show.facts('segment-entered').map(({ sheetRevision }) => sheetRevision)).toEqual([1, 3]);
    expect(show.state.onAir?.sheetRevision).toBe(3);
  });
});

describe('what comes', () => {
  it('takes the new text, and its timers follow the edit', () => {
    const show = opened();
    edit(show, set(onSegment('s2'), ['title'], 'new'));
    edit(show, set(onCue('s2', 'b'), ['actions'], [marker('new')]));
    edit(show, set(onCue('s2', 'c'), ['trigger'], { on: 'offset', at: 7000 }));
    show.to(10);
    show.go();
    expect(show.state.onAir?.segment.title).toBe('new');
    expect(show.asked().at(-1)?.ask).toEqual(marker('new'));
    show.to(16);
    expect(show.cue('c').status).toBe('pending');
    show.to(17);
    expect(show.cue('c')).toMatchObject({ status: 'fired', due: after(OPENED, seconds(17)) });
  });

  it('is what stands behind the segment on air by now: moved, put in or gone', () => {
    const show = opened();
    edit(show, { op: 'move', list: { of: 'segment' }, runs: [{ after: 's1', ids: ['s3'] }] });
    show.go();
    expect(show.state.onAir?.segment.id).toBe('s3');
    edit(show, { op: 'insert', of: 'segment', runs: [{ after: 's3', items: [segment('new')] }] });
    edit(show, { op: 'remove', list: { of: 'segment' }, ids: ['s1'] });
    show.fire('d');
    show.go();
    expect(show.state.onAir?.segment.id).toBe('new');
    edit(show, { op: 'move', list: { of: 'segment' }, runs: [{ after: 's2', ids: ['new'] }] });
    show.go();
    expect(show.state.onAir?.segment.id).toBe('s4');
  });
});

it('replays to the very state that was live, whatever was edited in between', () => {
  fc.assert(
    fc.property(fc.gen(), (data) => {
      const show = opened();
      for (let turn = 0; turn < 8; turn++) {
        const applied = applyEdit(show.sheet, data(opOn, show.sheet));
        const stays = applied.ok && applied.value.sheet.segments.some(({ id }) => id === show.state.onAir?.segment.id);
        if (applied.ok && stays) {
          show.sheet = applied.value.sheet;
          show.revision += 1;
        }
        const frozen = show.state.onAir;
        if (data(fc.boolean)) show.go();
        else show.to(data(fc.nat, { max: 50 }) + turn * 60);
        if (show.state.onAir?.take === frozen?.take) expect(show.state.onAir?.segment).toBe(frozen?.segment);
        else expect(show.sheet.segments).toContain(show.state.onAir?.segment);
      }
      const replayed = show.entries.reduce<ShowState | null>(apply, null);
      expect(replayed).toEqual(show.state);
    }),
    { numRuns: 40 },
  );
});
