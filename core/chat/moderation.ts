/**
 * Why a viewer's message may be hidden, or the viewer muted: reason codes, and the one thing that is none. A bad review is not hidden in a Chinese live room
 * (《网络直播营销管理办法（试行）》 2021, in force since 25 May 2021, Art. 21: no deleting or blocking of unfavourable comments, no deceiving by them) nor
 * under the American rule on reviews (16 CFR 465.7, in force since 21 October 2024: no review suppression).
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** Reasons that a message may be hidden for, or its writer muted. */
export const HIDE_REASONS = [
  'abuse',
  'spam',
  'personal-data',
  'illegal',
  'off-platform-sale',
  'impersonation',
  'minors',
] as const;
export const hideReasonSchema = z.enum(HIDE_REASONS);
export type HideReason = z.infer<typeof hideReasonSchema>;

/** What a seat may give as its reason. `negative-opinion` can be said, and is refused with the rules that forbid it. */
export const givenReasonSchema = z.enum([...HIDE_REASONS, 'negative-opinion']);
export type GivenReason = z.infer<typeof givenReasonSchema>;

/** What speaks for a reason in the words themselves. */
const SIGNS: Readonly<Record<HideReason, RegExp>> = {
  abuse:
    /傻[逼比叉x]|煞笔|[sc]b\b|脑残|智障|去死|死全家|你[妈马]|操你|草泥马|贱[人货]|婊子|狗东西|畜生|废物|滚(?:出|蛋|开|吧|$)|\b(?:fuck|bitch|whore|slut|cunt|retard|moron|idiot|asshole)|\bkill yourself\b|\bgo die\b/iu,
  spam: /https?:|www\.|\.(?:com|cn|net|top|xyz)\b|互粉|互关|点我?头像|进我?主页|看我?主页|关注我|加群|进群|扣群|刷(?:单|粉|赞)|兼职|日结|\b(?:follow me|follow back|check my|sub4sub|click (?:my|the) (?:link|profile|bio))\b/iu,
  'personal-data':
    /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)\d{17}[\dxX](?!\d)|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)|(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)|[\w.+-]+@[\w-]+\.[a-z]{2,}|(?:身份证|银行卡|手机)号|[路街道弄]\d+号(?:.{0,6}(?:室|单元|栋))?|\b\d{1,5} \w+ (?:street|st|avenue|ave|road|rd|drive)\b/iu,
  illegal:
    /博彩|赌博|赌场|下注|六合彩|代开(?:发)?票|发票代开|套现|洗钱|裸聊|约炮|色情|黄片|招嫖|冰毒|大麻|枪支|迷药|办证|\b(?:casino|betting|escort|porn|nudes|cocaine|meth|counterfeit money)\b/iu,
  'off-platform-sale':
    /[加➕+]\s?(?:我)?(?:个)?(?:微|薇|威|v|vx|wx|扣扣|qq)|微信|薇信|威信|\bv信|\bv[x❤]\b|\bwx\b|私(?:聊|我|信)|(?:某|桃|淘)宝搜|拼多多搜|咸鱼|闲鱼|转账|扫码|二维码|厂家直(?:销|发)找我|我(?:这|家)(?:里)?(?:更)?便宜|\b(?:whats ?app|telegram|wechat|venmo|cash ?app|zelle|dm me|message me|text me|cheaper (?:at|on) my)\b/iu,
  impersonation:
    /我(?:是|们是)(?:官方|平台|客服|主播|运营|品牌方)|官方客服|(?:平台|抖音|淘宝|快手)(?:官方)?(?:通知|客服)|\b(?:official support|i am (?:the )?(?:host|seller|official|admin)|customer service here)\b/iu,
  minors:
    /未成年|小学生|初中生|我(?:今年)?(?:[5-9]|1[0-7])岁|我才(?:[5-9]|1[0-7])|\bi(?:'m| am) (?:[5-9]|1[0-7])\b|\bunderage\b/iu,
};

/** What an unfavourable opinion of goods, price, shop or show sounds like. */
const OPINION =
  /差评|(?:太|好|真|有点|这么|也太|死)(?:贵|差|坑|假|丑|薄|小气|难[用吃看闻])|质量(?:差|不行|不好|太|一般|堪忧)|不(?:好用|好吃|好看|值|划算|推荐|喜欢|怎么样|咋样|行|靠谱|如)|难[用吃看闻]|假货|骗(?:人|子|钱|局)|虚假|忽悠|割韭菜|智商税|垃圾|失望|后悔|上当|别买|不要买|千万别|退货|退款|坏了|掉色|褪色|起球|漏水|开裂|没效果|没用|涨价|贵了|比.{1,8}贵|别的?(?:地方|家|店).{0,6}便宜|不实|踩雷|\b(?:scam|rip-?off|overpriced|too expensive|expensive|terrible|awful|horrible|bad|worst|poor|cheap(?:ly)? made|garbage|trash|junk|crap|fake|knock-?off|broke|broken|stopped working|fell apart|disappoint\w*|waste of money|not worth|don'?t buy|do not buy|never (?:again|buy)|returned (?:it|mine)|want (?:a|my) refund|hate|ugly|useless|doesn'?t work|didn'?t work|liar|lying)\b/iu;

/** Whether a message reads like an unfavourable opinion. */
export function readsLikeOpinion(text: string): boolean {
  return OPINION.test(text);
}

/** Whether a message's own words speak for a reason. `flood`: it was marked as a machine's. */
export function speaksFor(
  reason: HideReason,
  { text, flood }: { readonly text: string; readonly flood: boolean },
): boolean {
  return SIGNS[reason].test(text) || (reason === 'spam' && flood);
}

/**
 * Lets a message be hidden, or says why not: never for a bad opinion (`negative-opinion`); and one that reads like a bad opinion, with nothing in it that
 * speaks for the reason, only with a note of what it breaks (`reads-like-opinion`). The note stands in the as-run log.
 */
export function passHiding(
  message: { readonly text: string; readonly flood: boolean },
  reason: GivenReason,
  note: string,
): Result<HideReason, 'negative-opinion' | 'reads-like-opinion'> {
  if (reason === 'negative-opinion') return noOpinion();
  if (note.trim() === '' && readsLikeOpinion(message.text) && !speaksFor(reason, message))
    return fail(
      'reads-like-opinion',
      'The message reads like an unfavourable opinion, and nothing in it speaks for the reason. It was not hidden; a note of what it breaks is needed.',
      { reason },
    );
  return ok(reason);
}

/**
 * Lets the writer of a message be muted, by the same rules: for an opinion never. Since all that they would still say falls silent, whoever has written
 * something like a bad opinion in this show is muted for another message only where that speaks for the reason, or with a note (`mutes-opinion`).
 * @param others What else they wrote.
 */
export function passMuting(
  message: { readonly text: string; readonly flood: boolean },
  others: readonly string[],
  reason: GivenReason,
  note: string,
): Result<HideReason, 'negative-opinion' | 'mutes-opinion'> {
  if (reason === 'negative-opinion') return noOpinion();
  if (note.trim() === '' && [message.text, ...others].some(readsLikeOpinion) && !speaksFor(reason, message))
    return fail(
      'mutes-opinion',
      'This viewer wrote something like an unfavourable opinion, and nothing in this message speaks for the reason. They were not muted; a note of what it breaks is needed.',
      { reason },
    );
  return ok(reason);
}

function noOpinion() {
  return fail(
    'negative-opinion',
    'An unfavourable opinion is no reason to hide a message or to mute its writer: 《网络直播营销管理办法（试行）》 Art. 21 and 16 CFR 465.7. Nothing was done; answer it.',
  );
}
