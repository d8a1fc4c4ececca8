/** Compliance in the studio: the lexicon with the shop's own lists, and the one matcher for whatever is said, shown or sent. */
import type { ComplianceView, Risk, WordProblem } from '../../../core/contract/compliance.ts';
import type { AnswerOf, StudioRequest } from '../../../core/contract/requests.ts';
import { risksOf } from '../../../core/compliance/risks.ts';
import { createMatcher, type Matcher, type MatcherParts, type TextContext } from '../../../core/compliance/matcher.ts';
import { MOST_LISTS, wordsInForce, type OwnSeverity, type WordList } from '../../../core/compliance/shop.words.ts';
import { readWordList } from '../../../core/compliance/words.import.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { parseCsv } from '../formats/csv.ts';
import { decodeText } from '../formats/encoding.ts';
import type { SettingsStore } from '../store/settings.store.ts';
import { readLexicon } from './lexicon.files.ts';
import { WORD_LISTS } from './lists.setting.ts';

export type ComplianceRequest = Extract<StudioRequest, { type: `compliance.${string}` }>;

export interface ComplianceDesk {
  /** The matcher with what is in force now. Made when it is first wanted: the start of the studio does not wait for it. */
  matcher(): Matcher;
  /** What it is made of; another object as soon as the words change. */
  terms(): MatcherParts;
  /** Risky words of a text, with the laws' names. */
  check(text: string, context: TextContext): Risk[];
  answer(request: ComplianceRequest): Result<AnswerOf<ComplianceRequest['type']>>;
}

interface Imported {
  view: ComplianceView;
  taken: number;
  problems: WordProblem[];
}

interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For words that say nothing themselves. */
  readonly severity: OwnSeverity;
}

/** At most so many lines that were not taken are told. */
const TOLD = 200;

/** @param newId A new id for an imported list. */
export function createComplianceDesk(settings: SettingsStore, newId: () => string): ComplianceDesk {
  let shipped: ReturnType<typeof readLexicon> | null = null;
  let parts: MatcherParts | null = null;
  let made: Matcher | null = null;
  const lexicon = () => (shipped ??= readLexicon());
  const lists = () => settings.get(WORD_LISTS);
  const terms = () => (parts ??= { ...lexicon(), words: wordsInForce(lists()) });
  const matcher = () => (made ??= createMatcher(terms()));

  function keep(next: readonly WordList[]): ComplianceView {
    settings.set(WORD_LISTS, [...next]);
    made = null;
    parts = null;
    return view();
  }

  function view(): ComplianceView {
    const { version, compiled, disclaimer, entries } = lexicon().lexicon;
    const count = (lang: 'zh' | 'en') => entries.filter((term) => term.lang === lang).length;
    return {
      version,
      compiled,
      disclaimer,
      terms: { zh: count('zh'), en: count('en') },
      lists: lists().map(({ id, name, on, words }) => ({ id, name, on, count: words.length })),
    };
  }

  function change(listId: string, to: (list: WordList) => readonly WordList[]): Result<ComplianceView> {
    if (!lists().some(({ id }) => id === listId)) return noSuchList(listId);
    return ok(keep(lists().flatMap((list) => (list.id === listId ? to(list) : [list]))));
  }

  function save(list: WordList): Result<ComplianceView> {
    const known = lists();
    if (known.some(({ id }) => id === list.id)) return change(list.id, () => [list]);
    if (known.length < MOST_LISTS) return ok(keep([...known, list]));
    return fail('too-many-lists', `There are ${MOST_LISTS} word lists already. Nothing was taken; remove one first.`);
  }

  function importFile({ name, bytes, severity }: WordFile): Result<Imported> {
    const { text } = decodeText(bytes);
    const read = readWordList(name, text, severity, (csv) => parseCsv(csv).table ?? []);
    if (!read.ok) return read;
    const { words, problems } = read.value;
    const title = name.replace(/\.[^.]*$/, '').slice(0, 200) || name;
    const saved = save({ id: newId(), name: title, on: true, words: [...words] });
    if (!saved.ok) return saved;
    return ok({ view: saved.value, taken: words.length, problems: problems.slice(0, TOLD) });
  }

  const check = (text: string, context: TextContext) =>
    risksOf(matcher().check(text, context), lexicon().lexicon.sources);

  return {
    matcher,
    terms,
    check,
    answer(request) {
      switch (request.type) {
        case 'compliance.check':
          return ok({ risks: request.texts.map(({ text, category }) => check(text, { category })) });
        case 'compliance.read':
          return ok(view());
        case 'compliance.words': {
          const list = lists().find(({ id }) => id === request.listId);
          return list ? ok({ list }) : noSuchList(request.listId);
        }
        case 'compliance.save':
          return save(request.list);
        case 'compliance.switch':
          return change(request.listId, (list) => [{ ...list, on: request.on }]);
        case 'compliance.remove':
          return change(request.listId, () => []);
        case 'compliance.import':
          return importFile({ ...request, bytes: Buffer.from(request.content, 'base64') });
        default:
          return request satisfies never;
      }
    },
  };
}

function noSuchList(listId: string) {
  return fail('no-such-list', 'There is no such word list any more. Nothing was changed.', { list: listId });
}
