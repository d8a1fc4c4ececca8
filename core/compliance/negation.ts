/**
 * Whether words are denied right where they stand: 我们不是全网最低价, it does not cure arthritis. Narrow on purpose: a question, a condition
 * or a bet (不是最低价我退你十倍, “is it not the cheapest?”) is a claim in other clothes.
 */

const ZH_DENIES =
  /(?:(?<!是)不(?:是|算|能|会|可以?|敢|要|得|用|做|搞|提供|保证|承诺|代表|等于|具有|具备|涉及|说|讲|宣称|支持|存在)|并(?:非|不)|绝?非|没有?|从不|从没|谈不上|称不上|算不上|无法|禁止|严禁|拒绝|杜绝|请勿|切勿|勿|别|不)(?:要|能|会|敢|可以|任何|什么|一个|做|搞|说|讲|写|叫|用来|用于|用作|所谓的?|保证|承诺|宣称|具有|提供|是|去|给|让|叫|大家|你们?|(?:轻|听|相)?信|理会?|接受|在评论区|[“"‘'「])*$/u;
/** 全网最低价这种话我们不说: denied behind the words. */
const ZH_DENIED_BEHIND =
  /^[”"’'」]?(?:这|那)(?:种|样|类)的?(?:事|话|词|字眼|说法|套路)[^，。,.!?;]{0,6}(?:不(?:说|做|干|搞|能|会|敢|用|存在|可能)|没有|别说|禁)/u;
/** 不仅, 不只: more than that, not less. 不…不: no exception. */
const ZH_CLAIMS_BEFORE = /如果|要是|若|假如|但凡|除非|难道|谁说|敢说不|只要|要不|可不|还不|岂|何尝|哪(?:家|个|里)/u;
const ZH_CLAIMS_AFTER =
  /吗|嘛|么(?![\p{Script=Han}])|\?|赔|退[你钱一款]|免单|找我|吃了|倒立|只有|不(?:卖|上|要钱|收钱|播|来)/u;

const FILLER =
  "(?:(?:the|a|an|our|your|any|really|actually|be|been|being|to|claim|claiming|say|saying|promise|promising|intended|it's|that|this|is|are|meant|supposed|going|here|need|have|do|doing|run|host|use|accept|take|offer|sell|call|make)\\s+)";
const EN_DENIES = new RegExp(
  `(?:\\bnot?|n['’]t|\\bnever|\\bcannot|\\bneither|\\bnor)\\s+(?!only\\b|just\\b|merely\\b)${FILLER}{0,5}$`,
  'iu',
);
const EN_CLAIMS_BEFORE = /\b(?:if|unless|why|whether|when|until)\b/iu;

/** @param start Where the words begin in `text`, a normalised text; @param end where they end. */
export function isDenied(text: string, start: number, end: number, language: 'zh' | 'en'): boolean {
  const clause = text.slice(clauseStart(text, start), start);
  switch (language) {
    case 'zh':
      if (ZH_DENIED_BEHIND.test(text.slice(end, end + NEAR))) return true;
      return ZH_DENIES.test(clause) && !ZH_CLAIMS_BEFORE.test(clause) && !ZH_CLAIMS_AFTER.test(restOf(text, end));
    case 'en':
      return EN_DENIES.test(clause) && !EN_CLAIMS_BEFORE.test(clause) && !restOf(text, end).endsWith('?');
    default:
      return language satisfies never;
  }
}

/** A denial stands near what it denies; a text may be long. */
const NEAR = 120;
const CLAUSE_ENDS = '。!?;\n,、:';

function clauseStart(text: string, end: number): number {
  let at = end;
  for (const least = Math.max(0, end - NEAR); at > least; at--) {
    const character = text[at - 1] ?? '';
    if (CLAUSE_ENDS.includes(character) || (character === '.' && (at === end || /\s/.test(text[at] ?? '')))) break;
  }
  return at;
}

/** The rest of the sentence, with the mark that ends it, so that a question is seen. */
function restOf(text: string, start: number): string {
  const behind = text.slice(start, start + NEAR);
  const { index } = /[。!?;\n]|\.(?=\s|$)/u.exec(behind) ?? {};
  return index === undefined ? behind : behind.slice(0, index + 1);
}
