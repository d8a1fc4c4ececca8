/** What to look for so as to know which terms, words and spellings are worth trying on a text, and where. */
import { createAutomaton } from '../words/automaton.ts';
import { reachIn } from './reach.ts';
import { touchesEdit, type Reading, type Span } from './reading.ts';
import type { Term } from './lexicon.schema.ts';
import { createSurvey, type LookOver } from './survey.ts';
import type { ReadyTerm } from './terms.ts';
import type { TokenReaders } from './tokens.ts';

/** What a needle leads to. */
export interface Target {
  /** Terms to try. */
  readonly terms: ReadyTerm[];
  /** A word of the shop's own. */
  word: Term | null;
  /** Spellings that there may be to undo. */
  readonly spellings: Spelling[];
}

/** A way of writing that stands for another. */
export interface Spelling {
  readonly pattern: RegExp;
  readonly by: string;
  /** Each match holds one of them; null: unknown. */
  readonly needles: readonly string[] | null;
  /** How far from a needle anything may stand that has a say in a match, in units. */
  readonly reach: number;
}

/** A needle at a place of a text. */
export interface Seen extends Span {
  readonly target: Target;
}

/** Gathers needles, each with all that it leads to. */
export interface Needles {
  target(needle: string): Target;
  /** Those of one unit. */
  alone(): readonly string[];
  search(readers: TokenReaders): Search;
}

export interface Search {
  /** The first look at a text, with all its needles. */
  readonly lookOver: LookOver;
  /** All needles of a text, by where they end. */
  all(text: string): readonly Seen[];
  /**
   * The needles of a reading with edits, from those of the one that it was made of: `fresh` are those that hold something edited, `beside` those
   * that do not and lead to a term, which may reach as far as an edit. `seen` are in the order of their ends.
   */
  afresh(
    reading: Reading,
    seen: readonly Seen[],
  ): { readonly fresh: readonly Seen[]; readonly beside: readonly Seen[] };
}

export function createNeedles(): Needles {
  const targets = new Map<string, Target>();
  return {
    target(needle) {
      const target = targets.get(needle) ?? { terms: [], word: null, spellings: [] };
      targets.set(needle, target);
      return target;
    },
    alone: () => [...targets.keys()].filter(({ length }) => length === 1),
    search: (readers) => createSearch([...targets.keys()], [...targets.values()], readers),
  };
}

function createSearch(needles: readonly string[], targets: readonly Target[], readers: TokenReaders): Search {
  const automaton = createAutomaton(needles, { ignoreCase: true });
  const lengths = needles.map(({ length }) => length);
  function look(text: string, from: number, to: number, tell: (seen: Seen) => void): void {
    automaton.find(
      text,
      (needle, end) => {
        const target = targets[needle];
        if (target) tell({ start: end - (lengths[needle] ?? 0), end, target });
      },
      from,
      to,
    );
  }

  return {
    lookOver: createSurvey({ needles, targets, automaton, ...readers }),
    all(text) {
      const seen: Seen[] = [];
      look(text, 0, text.length, (one) => void seen.push(one));
      return seen;
    },
    afresh(reading, seen) {
      const fresh: Seen[] = [];
      const fill = (from: number, to: number) =>
        look(reading.text, from, to, (one) => {
          if (touchesEdit(reading, one)) fresh.push(one);
        });
      let [from, to] = [0, 0];
      for (const { at, text } of reading.edits) {
        if (at - automaton.longest > to) {
          fill(from, to);
          from = at - automaton.longest;
        }
        to = Math.min(reading.text.length, at + text.length + automaton.longest);
      }
      fill(from, to);
      return { fresh, beside: besideEdits(reading, seen) };
    },
  };
}

/** Needles that no edit touches, where a term that they lead to may reach one. `seen` are in the order of their ends. */
function besideEdits({ edits, text }: Reading, seen: readonly Seen[]): readonly Seen[] {
  const how = reachIn(text);
  const beside: Seen[] = [];
  let next = 0;
  for (const { start, end, target } of seen) {
    if (target.terms.length === 0) continue;
    while (next < edits.length && (edits[next]?.start ?? 0) < end) next++;
    const [before, behind] = [edits[next - 1], edits[next]];
    const reach = target.terms.reduce((most, term) => Math.max(most, term.reach[how] + term.harmlessReach[how]), 0);
    const isTouched = before !== undefined && before.end > start;
    const isNear =
      (before !== undefined && start - before.end <= reach) || (behind !== undefined && behind.start - end <= reach);
    const shift = before === undefined ? 0 : before.at + before.text.length - before.end;
    if (isNear && !isTouched) beside.push({ start: start + shift, end: end + shift, target });
  }
  return beside;
}
