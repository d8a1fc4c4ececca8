/** Edits a run sheet as fast as it can, undoing every third, and prints each acknowledged revision. Killed from outside. */
import { writeSync } from 'node:fs';
import { createEditDesk } from '../../main/studio/sheets/edit.desk.ts';
import { openStore } from '../../main/studio/store/store.ts';
import { sampleSheet } from '../../main/studio/store/store.samples.ts';

const [dataDir = '', name = ''] = process.argv.slice(2);
const opened = openStore(dataDir);
if (!opened.ok) throw new Error(opened.message);
const store = opened.value;
if (!store.sheets.has('s')) store.sheets.add(sampleSheet('s', 40, 2), 'show.csv');
const by = { name: 'producer', person: 'li' };
const desk = createEditDesk({ store, now: Date.now, isHere: () => true, onAir: () => null, publish() {} });

for (let turn = 0; ; turn++) {
  const wish = { sheetId: 's', edit: `edit-${name}-${turn}`, writer: `writer-${name}`, onClash: 'ask' } as const;
  const plan = desk.plan('s');
  if (!plan.ok) throw new Error(plan.message);
  const { revision: base, sheet } = plan.value;
  const id = sheet.segments[turn % sheet.segments.length]?.id ?? '';
  const text = `${name} ${turn} `.repeat(1 + (turn % 60));
  const done =
    turn % 3 === 2
      ? desk.undo(wish, by)
      : desk.edit(
          {
            ...wish,
            base,
            op: { op: 'set', target: { of: 'segment', ids: [id] }, path: ['script', 'hook'], value: text },
          },
          by,
        );
  if (!done.ok) throw new Error(done.message);
  // Written at once, whatever becomes of this process: what is printed was acknowledged.
  writeSync(1, `${turn} ${done.value.revision}\n`);
}
