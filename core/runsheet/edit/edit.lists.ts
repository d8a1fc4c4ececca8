/** What comes, goes and moves in the lists of a sheet. Each operation goes over its list once, however many things it names. */
import { fail, ok, type Failure, type Result } from '../../result.ts';
import { indexOf, notThere, type Draft, type Item, type NotThere } from './edit.draft.ts';
import { listOf, type OpOf, type PlainOp } from './edit.schema.ts';

/** `no-such-anchor`: what it was to stand behind is not in the list. */
export type ListFailure = NotThere | 'id-taken' | 'no-such-anchor';
type Done = Result<PlainOp[], ListFailure>;

interface Run {
  readonly after: string | null;
  readonly items: readonly Item[];
}

export function applyInsert(draft: Draft, op: OpOf<'insert'>): Done {
  const list = listOf(op);
  const items = draft.items(list);
  if (items === null) return notThere('segment', op.of === 'cue' ? op.in : '');
  const index = indexOf(items);
  const fresh = new Set<string>();
  for (const { id } of op.runs.flatMap((run): readonly Item[] => run.items)) {
    if (index.has(id) || fresh.has(id))
      return fail('id-taken', `The run sheet has a ${op.of} ${id} already. Nothing was changed.`, { id });
    fresh.add(id);
  }
  const placed = placeRuns(items, op.runs);
  if (!placed.ok) return placed;
  draft.replace(list, placed.value);
  return ok([{ op: 'remove', list, ids: [...fresh] }]);
}

export function applyRemove(draft: Draft, { list, ids }: OpOf<'remove'>): Done {
  const items = draft.items(list);
  if (items === null) return notThere('segment', list.of === 'cue' ? list.in : '');
  const absent = ids.find((id) => !indexOf(items).has(id));
  if (absent !== undefined) return notThere(list.of, absent);
  const gone = new Set(ids);
  const runs = runsOf(items, gone);
  draft.replace(
    list,
    items.filter(({ id }) => !gone.has(id)),
  );
  return ok([{ op: 'insert', ...list, runs } as OpOf<'insert'>]);
}

export function applyMove(draft: Draft, { list, runs }: OpOf<'move'>): Done {
  const items = draft.items(list);
  if (items === null) return notThere('segment', list.of === 'cue' ? list.in : '');
  const index = indexOf(items);
  const moved = new Set<string>();
  const found: Run[] = [];
  for (const { after, ids } of runs) {
    const run: Item[] = [];
    for (const id of ids) {
      const item = items[index.get(id) ?? -1];
      if (item === undefined) return notThere(list.of, id);
      if (moved.has(id)) return fail('id-taken', `${id} can't go to two places. Nothing was changed.`, { id });
      moved.add(id);
      run.push(item);
    }
    found.push({ after, items: run });
  }
  const back = runsOf(items, moved).map((run) => ({ after: run.after, ids: run.items.map(({ id }) => id) }));
  const placed = placeRuns(
    items.filter(({ id }) => !moved.has(id)),
    found,
  );
  if (!placed.ok) return placed;
  if (placed.value.every((item, place) => item === items[place])) return ok([]);
  draft.replace(list, placed.value);
  return ok([{ op: 'move', list, runs: back }]);
}

/** The things of a set as unbroken runs in their order, each with what stands in front of it. */
function runsOf(items: readonly Item[], taken: ReadonlySet<string>): { after: string | null; items: Item[] }[] {
  const runs: { after: string | null; items: Item[] }[] = [];
  let open: Item[] | null = null;
  let before: string | null = null;
  for (const item of items) {
    if (!taken.has(item.id)) {
      open = null;
      before = item.id;
    } else if (open) open.push(item);
    else runs.push({ after: before, items: (open = [item]) });
  }
  return runs;
}

function placeRuns(items: readonly Item[], runs: readonly Run[]): Result<Item[], 'no-such-anchor'> {
  const index = indexOf(items);
  const behind = new Map<string | null, Item[]>();
  for (const { after, items: run } of runs) {
    if (after !== null && !index.has(after)) return noAnchor(after);
    const there = behind.get(after);
    if (there) there.push(...run);
    else behind.set(after, [...run]);
  }
  const placed: Item[] = [...(behind.get(null) ?? [])];
  for (const item of items) {
    placed.push(item);
    const run = behind.get(item.id);
    if (run) placed.push(...run);
  }
  return ok(placed);
}

function noAnchor(id: string): Failure<'no-such-anchor'> {
  return fail(
    'no-such-anchor',
    `What it was to stand behind (${id}) is not in the list any more. Nothing was changed.`,
    { id },
  );
}
