/**
 * Phrases that were said lately, and who said them. A busy room says thousands of new ones a second, nearly all of them once: they lie in places of one size that
 * are used again, two for each phrase to lie in, and the one that was silent for longer makes way.
 */

/** Who said the same words, and when each last did: the newest few, in a ring. */
interface Sayers<P> {
  readonly people: P[];
  readonly when: number[];
  next: number;
}

/** What was said by one person has no ring yet. */
export interface Phrase<P> {
  band: number;
  by: P;
  at: number;
  sayers: Sayers<P> | null;
  /** When it was last asked for, counted in askings. */
  used: number;
}

export interface Phrases<P> {
  /** The phrase of a band of a sketch; said by this person at this time where nobody did before. */
  of(band: number, by: P, at: number): Phrase<P>;
}

/** A power of two: more than a second of the fastest room. */
const PLACES = 1 << 14;
/** People of a phrase that are remembered. */
const SAYERS = 20;

/** Nothing was said yet. */
export function createPhrases<P>(): Phrases<P> {
  const places = Array.from<Phrase<P> | undefined>({ length: PLACES });
  let asked = 0;
  return {
    of(band, by, at) {
      asked += 1;
      const place = (band ^ (band >>> 14)) & (PLACES - 1);
      const one = places[place];
      const other = places[place ^ 1];
      if (one?.band === band) return use(one, asked);
      if (other?.band === band) return use(other, asked);
      const silent = one === undefined || (other !== undefined && one.used <= other.used) ? one : other;
      if (silent !== undefined) {
        silent.band = band;
        silent.by = by;
        silent.at = at;
        silent.sayers = null;
        return use(silent, asked);
      }
      return (places[one === undefined ? place : place ^ 1] = { band, by, at, sayers: null, used: asked });
    },
  };
}

function use<P>(phrase: Phrase<P>, asked: number): Phrase<P> {
  phrase.used = asked;
  return phrase;
}

/** Notes that a person says a phrase. */
export function say<P>(phrase: Phrase<P>, person: P, at: number): void {
  if (phrase.sayers === null && phrase.by === person) {
    phrase.at = at;
    return;
  }
  const sayers = (phrase.sayers ??= { people: [phrase.by], when: [phrase.at], next: 1 });
  const known = sayers.people.indexOf(person);
  const place = known === -1 ? sayers.next : known;
  sayers.people[place] = person;
  sayers.when[place] = at;
  if (known === -1) sayers.next = (place + 1) % SAYERS;
}
