import { expect, it } from 'vitest';
import { StepStacks, type StepRow } from './edit.steps.ts';

const everybody = () => true;
const without =
  (...gone: readonly string[]) =>
  (person: string) =>
    !gone.includes(person);

/** The log as `li:edit wang:edit li:undo1` says it; revisions count from 1. */
function stacks(log: string): StepStacks {
  const steps = new StepStacks();
  for (const [index, word] of log.split(' ').entries()) {
    const [person = '', what = ''] = word.split(':');
    const kind = what.replace(/\d+$/, '') as StepRow['kind'];
    const target = kind === 'edit' ? null : Number(/\d+$/.exec(what)?.[0]);
    steps.note({ revision: index + 1, person, kind, target });
  }
  return steps;
}

it('one’s own edits are taken back, newest first, and done again in turn', () => {
  const steps = stacks('li:edit wang:edit li:edit li:undo3');
  expect([steps.undo('li', everybody), steps.undo('wang', everybody)]).toEqual([1, 2]);
  expect([steps.redo('li', everybody), steps.redo('wang', everybody)]).toEqual([4, null]);
  expect(stacks('li:edit li:edit li:undo2 li:undo1').redo('li', everybody)).toBe(4);
  expect(stacks('li:edit li:undo1 li:redo2').undo('li', everybody)).toBe(3);
});

it('an edit of one’s own ends one’s redo, and nobody else’s', () => {
  const steps = stacks('li:edit wang:edit li:undo1 wang:undo2 li:edit');
  expect([steps.redo('li', everybody), steps.redo('wang', everybody)]).toEqual([null, 4]);
});

it('steps of somebody who is gone come behind one’s own, and go back to them when they return', () => {
  const steps = stacks('li:edit wang:edit');
  expect(steps.undo('li', without('wang'))).toBe(1);
  expect(steps.counts('li', without('wang'))).toEqual({ undo: 2, redo: 0 });
  steps.note({ revision: 3, person: 'li', kind: 'undo', target: 1 });
  expect([steps.undo('li', without('wang')), steps.undo('li', everybody), steps.undo('wang', everybody)]).toEqual([
    2,
    null,
    2,
  ]);
});

it('what an undo may meet is what others did since and has not been taken back', () => {
  const steps = stacks('li:edit wang:edit li:edit wang:edit wang:undo4');
  expect([...steps.othersSince(1, 'li')]).toEqual([2]);
  expect([...steps.othersSince(2, 'wang')]).toEqual([3]);
});
