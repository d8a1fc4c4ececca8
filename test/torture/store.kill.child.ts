/**
 * Appends and writes to a journal as fast as it can and prints what has been acknowledged, one line a group: `<run> <last seq>`. Never
 * ends by itself, until its parent's pipe is gone. Arguments: the data folder and the name of the run.
 */
import { writeSync } from 'node:fs';
import { answeredFact, draft, firedFact, samplePop } from '../../main/studio/store/store.samples.ts';
import { openStore } from '../../main/studio/store/store.ts';

const [dataDir = '', runId = ''] = process.argv.slice(2);
const opened = openStore(dataDir);
if (!opened.ok) throw new Error(`${opened.code}: ${opened.message}`);
const { journal } = opened.value;

for (let turn = 0; ; turn++) {
  const key = `${runId}/${turn}`;
  const group = [draft(firedFact('cue-1', [samplePop(key)]), `command-${turn}`)];
  for (let n = 0; n < turn % 7; n++) group.push(draft({ kind: 'paused' }));
  if (turn % 2 === 0) group.push(draft(answeredFact(key, 'confirmed')));
  // Every third stands in the note alone when it is acknowledged; every sixth is still there when the next comes.
  const ahead = turn % 3 === 1;
  const last = (ahead ? journal.write(runId, group) : journal.append(runId, group)).at(-1);
  writeSync(1, `${turn} ${last?.seq}\n`);
  if (turn % 6 === 1) journal.flush();
}
