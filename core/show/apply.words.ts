/** Notes, questions and must-say lines: what facts about them do to the state. All lists are bounded; the journal has the rest. */
import type { Instant } from '../time/time.ts';
import type { Fact, Question } from './show.facts.ts';
import type { AnchorNote, OnAir, QuestionCard, ShowState } from './show.state.ts';

/** How many notes are kept, seen ones too, so that the producer sees when each was seen. */
export const NOTES_KEPT = 20;
/** How many questions may stand open: more than an anchor can answer. The oldest makes way. */
export const QUESTIONS_KEPT = 20;

/** The notes with one more, not seen yet. */
export function withNote(notes: readonly AnchorNote[], note: Omit<AnchorNote, 'seenAt'>): ShowState['notes'] {
  return [...notes, { ...note, seenAt: null }].slice(-NOTES_KEPT);
}

/** Marks a note as seen; null: the newest. The first seeing stands. */
export function applyNoteSeen(state: ShowState, id: string | null, at: Instant): ShowState {
  const seen = id ?? state.notes.at(-1)?.id;
  const notes = state.notes.map((note) => (note.id === seen && note.seenAt === null ? { ...note, seenAt: at } : note));
  return { ...state, notes };
}

/** Notes a must-say line as seen, if it belongs to the take on air. */
export function applyMustSaySeen(
  state: ShowState,
  { take, line, how }: Extract<Fact, { kind: 'must-say-seen' }>,
  at: Instant,
): ShowState {
  const { onAir } = state;
  if (!onAir || onAir.take !== take || onAir.said.some((said) => said.line === line)) return state;
  return { ...state, onAir: { ...onAir, said: [...onAir.said, { line, how, at }] } };
}

/** Adds a question. */
export function applyQuestionSent(
  state: ShowState,
  { text, askedBy, count, answer, productId, cluster }: Question,
  { id, at, by }: Pick<QuestionCard, 'id' | 'at' | 'by'>,
): ShowState {
  const card: QuestionCard = {
    id,
    text,
    askedBy,
    count,
    answer,
    productId,
    at,
    by,
    ...(cluster === undefined ? {} : { cluster }),
  };
  return { ...state, questions: [...state.questions, card].slice(-QUESTIONS_KEPT) };
}

/** Takes a question away. */
export function applyQuestionClosed(state: ShowState, question: number): ShowState {
  return { ...state, questions: state.questions.filter(({ id }) => id !== question) };
}

/** The must-say lines of a take that the anchor has not seen, in the script's order, each once. */
export function unsaidOf({ segment, said }: OnAir): readonly string[] {
  const seen = new Set(said.map(({ line }) => line));
  return [...new Set(segment.script.mustSay)].filter((line) => !seen.has(line));
}
