/** Random facts of every kind that carries something of its own, with text of all sorts, for property tests of the store. */
import fc from 'fast-check';
import type { Asked, Fact } from '../../core/show/show.facts.ts';
import { duration, instant } from '../../core/time/time.ts';
import type { Draft } from '../../main/studio/store/journal.port.ts';
import { sampleProduct, sampleSegment } from '../../main/studio/store/store.samples.ts';

// 'binary' includes lone surrogates and control characters: what a keyboard or a broken import may bring.
const text = fc.string({ unit: 'binary', maxLength: 40 });
const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((tail) => `id-${tail}`);
const ms = fc.maxSafeInteger();
const at = ms.map(instant);

const ask: fc.Arbitrary<Asked['ask']> = fc.oneof(
  fc.record({ do: fc.constant('scene'), scene: text }),
  fc.record({ do: fc.constant('pop'), product: fc.nat(99).map(sampleProduct), offer: fc.constant(null) }),
  fc.record({ do: fc.constant('unpop') }),
  fc.record({ do: fc.constant('marker'), text }),
  fc.record({ do: fc.constant('lower-third'), text: fc.option(text) }),
  fc.record({ do: fc.constant('correction'), notice: fc.option(fc.record({ wrong: text, right: text })) }),
  fc.record({ do: fc.constant('countdown'), endsAt: at, label: text }),
);
const asked: fc.Arbitrary<Asked[]> = fc.array(fc.record({ id, cueId: fc.option(id), ask, expiresAt: fc.option(at) }), {
  maxLength: 3,
});
const cause = fc.constantFrom('start', 'go', 'jump', 'fire', 'timer', 'end', 'restart');

/** Custom columns as an import may bring them: keys that look like numbers, or like nothing good. */
const custom = fc.dictionary(fc.oneof(text, fc.nat(20).map(String), fc.constant('constructor')), text, {
  noNullPrototype: true,
});

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('show-started') }),
  fc.record({
    kind: fc.constant('segment-entered'),
    take: fc.nat(),
    index: fc.nat(),
    sheetRevision: fc.option(fc.nat()),
    segment: fc.tuple(fc.nat(9), custom).map(([n, extra]) => Object.assign(sampleSegment(n, 2), { custom: extra })),
    products: fc.array(fc.nat(9).map(sampleProduct), { maxLength: 2 }),
    cause,
  }),
  fc.record({ kind: fc.constant('cue-fired'), cueId: id, shot: fc.nat(), cause, due: at, asked }),
  fc.record({ kind: fc.constant('cue-stepped'), cueId: id, shot: fc.nat(), step: fc.nat(), due: at, asked }),
  fc.record({ kind: fc.constant('extended'), by: ms.map(duration) }),
  fc.record({ kind: fc.constant('note-sent'), text, urgency: fc.constantFrom('normal', 'urgent') }),
  fc.record({
    kind: fc.constant('action-answered'),
    actionId: id,
    target: fc.constantFrom('obs', 'commerce'),
    status: fc.constantFrom('sent', 'acknowledged', 'verified', 'confirmed', 'refused', 'failed', 'waiting-for-person'),
    ms: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
    code: fc.option(text),
    detail: text,
    times: fc.option(
      fc.record({ acknowledgedMs: fc.nat(), verifiedMs: fc.option(fc.nat()), onAirMs: fc.option(fc.nat()) }),
    ),
  }),
  fc.record({ kind: fc.constant('obs-link'), state: text, detail: text }),
  fc.record({ kind: fc.constant('show-ended'), asked }),
) as fc.Arbitrary<Fact>;

/** A fact about to be written, by anybody and at any time. */
export const draftArbitrary: fc.Arbitrary<Draft> = fc.record({ at, commandId: fc.option(text), by: text, fact });
