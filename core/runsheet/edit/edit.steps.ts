/**
 * What each person may take back and do again (撤销、重做), worked out from the log of a sheet's edits: so it has no limit and survives a restart.
 * A person takes back their own edits first, then those of people who are not there any more; never those of somebody who sits there too.
 */

/** One row of the log, as far as this is concerned. `target`: the revision that was taken back or done again. */
export interface StepRow {
  readonly revision: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly target: number | null;
  readonly person: string;
}

/** Whether a person has a seat now. */
export type IsHere = (person: string) => boolean;

interface Step {
  readonly revision: number;
  readonly owner: string;
}

export class StepStacks {
  /** Revisions whose effect stands, oldest first: edits and redos that have not been taken back. */
  readonly #standing: Step[] = [];
  /** Undos that have not been done again. */
  readonly #undone: Step[] = [];
  readonly #lastEdit = new Map<string, number>();

  /** Follows the log. Rows come in the order of their revisions. */
  note({ revision, kind, target, person }: StepRow): void {
    const step = { revision, owner: person };
    switch (kind) {
      case 'edit':
        this.#standing.push(step);
        this.#lastEdit.set(person, revision);
        return;
      case 'undo':
        drop(this.#standing, target);
        this.#undone.push(step);
        return;
      case 'redo':
        drop(this.#undone, target);
        this.#standing.push(step);
        return;
      default:
        kind satisfies never;
    }
  }

  /** The revision that this person's next undo takes back, null when there is none. */
  undo(person: string, isHere: IsHere): number | null {
    return next(this.#standing, person, isHere);
  }

  /** The undo that this person's next redo does again. An edit of one's own ends what could be done again. */
  redo(person: string, isHere: IsHere): number | null {
    return next(this.#redoable(person, isHere), person, isHere);
  }

  counts(person: string, isHere: IsHere): { readonly undo: number; readonly redo: number } {
    const undo = this.#standing.filter(({ owner }) => mayTake(owner, person, isHere)).length;
    return { undo, redo: this.#redoable(person, isHere).length };
  }

  /** Revisions behind this one whose effect stands and is somebody else's: what an undo or redo of it may meet. */
  othersSince(revision: number, person: string): ReadonlySet<number> {
    const start = this.#standing.findLastIndex((step) => step.revision <= revision) + 1;
    return new Set(this.#standing.slice(start).flatMap((step) => (step.owner === person ? [] : [step.revision])));
  }

  #redoable(person: string, isHere: IsHere): readonly Step[] {
    const since = this.#lastEdit.get(person) ?? 0;
    return this.#undone.filter(({ owner, revision }) => revision > since && mayTake(owner, person, isHere));
  }
}

function mayTake(owner: string, person: string, isHere: IsHere): boolean {
  return owner === person || !isHere(owner);
}

/** The newest of one's own; where there is none, the newest of somebody who is gone: a line that broke for a moment gives nobody's steps away. */
function next(steps: readonly Step[], person: string, isHere: IsHere): number | null {
  const own = steps.findLast(({ owner }) => owner === person);
  return (own ?? steps.findLast(({ owner }) => mayTake(owner, person, isHere)))?.revision ?? null;
}

/** Takes out the step of a revision; it is near the end. */
function drop(steps: Step[], revision: number | null): void {
  const place = steps.findLastIndex((step) => step.revision === revision);
  if (place !== -1) steps.splice(place, 1);
}
