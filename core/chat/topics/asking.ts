/** Whether a sentence asks anything, and what only looks as if it did. */
import { anyOf, type Sign } from './grammar.ts';

const ASKS: readonly Sign[] = [
  ['[?]', 'the mark itself'],
  ['[吗嘛]|(?:么|呢|不|没|没有|否)(?:主播|老板)?[。!~]*$', 'Chinese ends of a question'],
  ['(?!不不)({han})[不没]\\1', '播不播'],
  ['为什么|是不是|会不会|能不能|有没有|可不可以|要不要|好不好|行不行|是否', 'A or not A'],
  ['多少|几|什么|哪|怎么|如何|谁|何时|多(?:大|高|久|长|重)', 'words that ask'],
  ['是.{1,8}还是|(?<=[^我你他她就但可].)(?<!我|就|但|可|果然)还是.{1,6}$', '是现货还是预售, 寄圆通还是中通'],
  [
    '^(?:how|what|whats|which|where|wheres|when|whens|who|whos|why|can|could|is|are|was|does|do|did|will|would|should|any|has|have|anyone|got any)\\b',
    'English sentences that begin so',
  ],
  [
    '\\b(?:how|what|which|where|when) (?:is|are|do|does|can|much|many|long|should|would)\\b|\\b(?:can|could|should|do) (?:i|we|you)\\b|\\b(?:anyone|anybody|somebody) know\\b',
    'and those that come to it later',
  ],
];

/** Exclamations and reports with a word that asks in them. */
const SAYS: readonly Sign[] = [
  [
    '怎么(?:这么|那么|能这么|可以这么)(?!贵)|多么|什么都|谁都|怎么都|哪都|几乎|好几|没几|几个月|什么的|没什么|不管|无论|哪有',
    'exclaims or means any',
  ],
  ['^what an?\\b|^how (?:is this real|cute|nice|sweet|fun|cool)\\b|^why so serious', 'what a deal'],
  ['不知道|忘了|终于|果然|难怪|原来|感觉|觉得|听说|希望', 'thinks aloud'],
];
const isAsking = anyOf(ASKS);
const isSaying = anyOf(SAYS);

/** A report or a story goes on for longer than this; a question of that length has its mark. In units: Han characters say more in one. */
const LONG_HAN = 22;
const LONG = 70;
const MARKED = /[?]|[吗嘛](?!\p{Script=Han})|[么不没][。!~]*$/u;

/** Whether plain speech is too long to be a question that nothing marks as one. */
export function isStory(speech: string): boolean {
  return (
    speech.length > LONG_HAN && (speech.length > LONG || /\p{Script=Han}{4}/u.test(speech)) && !MARKED.test(speech)
  );
}

/** Whether plain speech asks anything. */
export function asks(speech: string): boolean {
  return isAsking(speech) && (!isSaying(speech) || /[?吗]/.test(speech));
}
