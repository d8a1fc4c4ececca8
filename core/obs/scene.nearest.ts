/**
 * Which scene of OBS does the sheet mean? A pure likeness of names: words that mean the same count most, then numbers, then pairs of
 * letters. It proposes; a person confirms.
 */
import { EMPTY_WORDS, SCENE_CONCEPTS } from './scene.words.ts';

/** A proposal; `confidence` from {@link LEAST_LIKENESS} to 1. */
export interface NearestScene {
  readonly scene: string;
  readonly confidence: number;
}

/** Below this a proposal would be a guess. */
export const LEAST_LIKENESS = 0.34;

/** What a name says: weighted features, and for each kind of concept what it names of it. */
interface Meaning {
  readonly features: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

const CONCEPT_WEIGHT = 3;
const NUMBER_WEIGHT = 2;
/** What is left of a likeness when two names name different things of one kind: near and wide, left and right, 1 and 2. */
const CONFLICT = 0.3;
/** Only a name that is letter for letter the same is quite sure. */
const ALMOST = 0.99;

const PATTERNS = SCENE_CONCEPTS.flatMap(({ id, kind, words }) => words.map((word) => ({ id, kind, word })))
  .concat(EMPTY_WORDS.map((word) => ({ id: '', kind: 'subject' as const, word })))
  .toSorted((a, b) => b.word.length - a.word.length)
  .map((one) => ({
    ...one,
    pattern: isLatin(one.word) ? new RegExp(`(?<![a-z])${one.word}(?![a-z])`, 'g') : one.word,
  }));

/** Folds a scene's name for comparison: width, case, CamelCase, spaces and punctuation tell no two scenes apart. */
export function foldScene(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** How alike two names are, 0 to 1; the same both ways round. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [foldScene(one), foldScene(other)];
  if (a === '' || b === '') return 0;
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return ALMOST;
  const [left, right] = [meaningOf(a), meaningOf(b)];
  let [shared, total] = [0, 0];
  for (const [feature, weight] of left.features) {
    total += weight;
    shared += Math.min(weight, right.features.get(feature) ?? 0);
  }
  for (const weight of right.features.values()) total += weight;
  if (total === 0) return 0;
  const differing = [...left.kinds].some(([kind, ids]) => differ(kind, ids, right.kinds.get(kind)));
  return Math.min(ALMOST, ((2 * shared) / total) * (differing ? CONFLICT : 1));
}

/** The scene of OBS that is most like the sheet's, null when none is. Of two that are equally like, the first by name. */
export function nearest(sheetScene: string, obsScenes: readonly string[]): NearestScene | null {
  let best: NearestScene | null = null;
  for (const scene of obsScenes) {
    const confidence = Math.round(likeness(sheetScene, scene) * 100) / 100;
    if (confidence < LEAST_LIKENESS) continue;
    const first =
      best === null || confidence > best.confidence || (confidence === best.confidence && scene < best.scene);
    if (first) best = { scene, confidence };
  }
  return best;
}

function meaningOf(folded: string): Meaning {
  const features = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight);
  let rest = folded;
  for (const { id, kind, pattern } of PATTERNS) {
    const without = rest.replaceAll(pattern, ' ');
    if (without === rest) continue;
    rest = without;
    if (id === '') continue;
    features.set(`=${id}`, CONCEPT_WEIGHT);
    put(kinds, kind, id);
  }
  for (const [number] of rest.matchAll(/\p{N}+/gu)) {
    features.set(`#${number}`, NUMBER_WEIGHT);
    put(kinds, 'number', number);
  }
  for (const [word] of rest.matchAll(/\p{L}+/gu)) for (const pair of pairsOf(word)) add(pair, 1);
  return { features, kinds };
}

/** Subjects add up (a host at the table); of the other kinds a picture has one. */
function differ(kind: string, one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): boolean {
  return kind !== 'subject' && other !== undefined && ![...one].some((id) => other.has(id));
}

function put(kinds: Map<string, Set<string>>, kind: string, id: string): void {
  const ids = kinds.get(kind) ?? new Set();
  kinds.set(kind, ids.add(id));
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function isLatin(word: string): boolean {
  return /^[a-z0-9 &]+$/.test(word);
}
