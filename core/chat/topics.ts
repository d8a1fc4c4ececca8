/** What viewers ask about (问什么): told from their words alone, in Chinese and English. */
import { needlesOf } from '../compliance/phrases.ts';
import { createSearch } from '../compliance/search.ts';

export const TOPICS = [
  'which-link',
  'coupon',
  'after-sale',
  'shipping',
  'how-to-buy',
  'stock',
  'size',
  'price',
  'quality',
] as const;
export type Topic = (typeof TOPICS)[number];

interface Signs {
  /** A question by itself. */
  readonly asks: RegExp;
  /** The topic, which is a question only if the sentence is one. */
  readonly about: RegExp;
}

/** In this order: a coupon’s “how do I get it” is no question about buying. */
const SIGNS: Readonly<Record<Topic, Signs>> = {
  'which-link': {
    asks: /几号(?!发|到|寄|送|开|下|上新|有|补)|(?:哪|那)个(?:是)?链接|链接(?:是)?(?:几|多少|在哪|哪|呢|\?)|(?:短|求|发|上|给|找|贴|甩).{0,4}链接|第几个|几?号链接(?:是什么|是啥)|^链接$|第几号|几号是|\b(?:find|see|where(?:'s| is)) (?:the |a )?link\b|\bwhich one is\b|\bnumber for\b|\bwhich (?:link|item|number|product)\b|\bwhat(?:'?s| is)? (?:the |its )?(?:link|item (?:number|no\.?)|number)\b|\blink\s*\?|\bitem number\b|^link$|\b(?:drop|send|post) (?:me )?(?:the |a )?link\b/u,
    about: /链接|\blink\b/u,
  },
  coupon: {
    asks: /(?:怎么|咋|哪里?|在哪|如何)(?:能|可以)?(?:领|用|抢)(?:这?个?)?(?:券|优惠|红包|福袋)?|(?:券|优惠|红包)(?:在哪|怎么|咋|哪里|用不了|领不(?:了|到)|没了)|(?:有|还有)(?:没有)?(?:什么|啥)?(?:优惠|券|活动|折扣|满减)|\b(?:any|is there an?|got an?|have an?) (?:coupon|promo|discount|voucher|code|deal)s?\b|\b(?:coupon|promo|discount|voucher)(?: code)?s?\s*\?|\b(?:coupon|code|voucher) (?:isn't|not|won't|doesn't) work|^(?:coupon|promo code|discount code|code)$|^优惠券?$|券.{0,3}(?:吗|么|没有?|呢|\?)|满多少|(?:怎么|咋|为什么|为啥)没有?(?:优惠|券|活动)|\bwhere (?:do|can) (?:i|we|you) (?:get|find|use|enter|put) (?:the |a |my )?(?:coupon|promo|discount|voucher|code)/u,
    about: /券|优惠|满减|折扣|打折|\b(?:coupon|promo(?: code)?|discount|voucher|code)s?\b/u,
  },
  'after-sale': {
    asks: /(?:能|可以|可|支持|包)(?:不能|不可以)?退|(?:怎么|咋|如何)(?:退|换|保修)|(?:坏了|不合适|不喜欢|不满意).{0,4}(?:怎么|咋|能退|可以退|退)|[天月年]内?(?:可以|能|可)?[换退]|(?:能|可以)(?:不能)?换(?:吗|么|不|$|\?)|包赔(?:吗|么|\?)|\b(?:can|could|may) (?:i|we|you) (?:still )?(?:return|exchange|refund|send (?:it|them) back)\b|\breturn policy\b|\bwhat if (?:it|they|i) (?:break|breaks|don't|doesn't|do not|does not)\b/u,
    about:
      /退货|退换|退款|换货|无理由|质保|保修|售后|运费险|\b(?:returns?|returnable|refunds?|warranty|warranties|guarantee[ds]?|exchanges?)\b/u,
  },
  shipping: {
    asks: /发(?:什么|啥|哪个|哪家|哪种)快递|(?:什么时候|啥时候|几天|多久|多长时间|何时|几号)(?:能|会|才|可以)?(?:发货|发|到货?|寄|送到?|收到)|(?:今天|明天|今晚|周末)(?:能|会|可以|能不能)(?:发|到|寄|送|收到)|(?:可以|能|能不能)发\p{Script=Han}{1,4}(?:吗|么|\?)|(?:东北|新疆|西藏|内蒙|海南|江浙沪|广东|北京|上海|港澳|香港|台湾).{0,2}发(?:吗|么|货|\?)|(?:发|到|寄).{0,6}要?(?:几天|多久)|(?:从|在)?哪(?:里|儿)?发货|包(?:不包)?邮(?:吗|么|不)|^(?:包邮|运费)$|\bhow (?:long|soon|fast|many days).{0,24}\b(?:ship|shipping|deliver\w*|arrive|get here|take to (?:get|come))|\bwhen (?:will|does|do|would) (?:it|they|this|mine|my order).{0,12}(?:ship|arrive|come|be here|get here|delivered)|\b(?:do|can|will) (?:you|they|it|this) (?:guys )?ship\b|\bis (?:the )?(?:shipping|delivery) free\b|\bfree (?:shipping|delivery)\s*\?|\bshipping\s*\?|^shipping$|\bhow much (?:is|for) (?:the )?(?:shipping|delivery|postage)\b/u,
    about:
      /快递|发货|包邮|运费|邮费|顺丰|中通|圆通|偏远|新疆|西藏|内蒙|海南|\b(?:shipping|ship to|delivery|deliver|postage|tracking|ships|ship|shipped|mail(?:ed)?|overseas|get here|arrive[sd]?)\b/u,
  },
  'how-to-buy': {
    asks: /(?:怎么|咋|如何|怎样)(?:买|拍|下单|购买|付款|付钱|抢|加购|参加|参与)|(?:在)?哪(?:里|儿)?(?:可以|能)?(?:买|拍|下单|点)|(?:拍|买|付|点)不了|下不了单|(?:拍|下单|付款)失败|没有?(?:小黄车|购物车)|小黄车在哪|\bhow (?:do|can|to|would) ?(?:i|you|we)? ?(?:buy|order|purchase|check ?out|pay|get (?:it|one|this))\b|\bwhere (?:do|can) (?:i|we|you) (?:buy|order|purchase|get|find|click)\b|\bcan'?t (?:check ?out|order|pay|buy|add)\b|\b(?:check ?out|payment|cart) (?:is(?:n't| not)|not|won't|doesn't) work/u,
    about:
      /下单|付款|小黄车|购物车|支付|\b(?:check ?out|cart|basket|how do (?:you|i) pay|pay with|paypal|klarna|apple pay)\b/u,
  },
  stock: {
    asks: /(?:还)?有(?:没有)?(?:现)?货(?:吗|么|没|不|呢|\?|$)|还有(?:吗|么|没有?|多少|几|\?)|还有.{1,8}(?:吗|么|没有?|\?)|(?:卖|抢)(?:完|光|没)了?(?:吗|么|没|\?)|没(?:有)?了(?:吗|么|\?)|(?:什么时候|啥时候|几号|多久|还|会)(?:能|会|再|才|不会)?(?:补货|补|上货|返场)|还剩(?:多少|几)|库存(?:多少|还|有)|\b(?:any|anything|some|more) (?:left|more)\b.{0,12}(?:\?|$)|\bhow many (?:are |do you have )?(?:left|in stock)\b|\b(?:is|are) (?:it|this|that|they|these|the \w+) (?:still )?(?:in stock|available|sold out|gone)\b|\bsold out\s*\?|\bin stock\s*\?|\brestock(?:ing|ed)?\b.{0,16}(?:\?|$)|\bback in stock\b/u,
    about:
      /库存|现货|断货|断码|缺货|补货|有货|没货|(?:卖|抢)(?:光|完|没)|抢到|返场|再上(?!班|课)|\b(?:in stock|out of (?:stock|the)|sold out|sell out|selling out|restock|available|(?:still|any more) (?:have|of)|have any|coming back|bring (?:it|them|that) back)\b|\bleft\b(?! (?:hand|side|of|or))/u,
  },
  size: {
    asks: /(?:什么|啥|多大|哪个|几|选|拿|要)(?:尺)?码|有(?:没有)?(?:加?[大小]|均|[x]*[sml])码(?:吗|么|$)|穿(?:什么|多大|几|哪个)|(?:什么|啥)(?:尺寸|规格|型号)|(?:尺码|尺寸|大小|容量|规格)(?:是)?(?:多|怎么|呢|\?|$)|多(?:大|高|长|宽|重|厚|深)(?:的|呢|啊|呀|\?|$)|多少(?:寸|厘米|公分|毫升|升|ml|克|斤|cm|抽|张|片|个装)|\d{2,3}\s*(?:斤|kg|公斤|cm|厘米).{0,10}(?:穿|码|合适|能|可以)|1\d\d的?.{0,4}(?:能|可以|合适)?穿|(?:直径|口径|高度|长度|宽度|重量|净重|厚度|深度|腰围|胸围|裤长|袖长|鞋长).{0,3}(?:多|是|几|\?|$)|够不够(?:大|长|高|宽)|够(?:大|长|高|宽)(?:吗|么|\?)|一[盒包袋箱套](?:有|是)?(?:几|多少)[个包片张只件抽]|均码(?:吗|么|\?)|\b(?:bigger|larger|smaller|longer|shorter) (?:one|size|version)s?\b.{0,4}\?|\bis there a (?:bigger|larger|smaller|longer)\b|\bhow many inches\b|偏[大小](?:吗|么|不)|能装(?:多少|几|下)|\bwhat sizes?\b|\bwhich size\b|\bwhat(?:'?s| is| are) (?:the )?(?:size|dimensions?|capacity|measurements?)\b|\bhow (?:big|large|small|tall|wide|deep|thick|heavy)\b|\bhow long is (?:it|this|that|the (?!warranty|return|shipping|delivery|wait|sale|stream|show)\w+)\b|\btrue to size\b|\bdoes (?:it|this) (?:run|fit)\b|\bwill (?:it|this|that|they) fit\b|\bsizes?\s*\?|^(?:size|dimensions)$|\b(?:big|large|small|long|wide|tall|deep) enough\b|\bhow many (?:oz|ounces|ml|litres?|liters?|inches|cm)\b/u,
    about:
      /尺码|尺寸|大小|规格|码数|容量|均码|\b(?:size|sizes|sizing|dimensions|xs|xl|xxl|measurements|diameter|width|height|weight|capacity|litres?|liters?|quarts?)\b/u,
  },
  price: {
    asks: /多少(?:钱|米|元|块|一[个件套斤份瓶盒])|多钱|(?:几|多少)(?:块|元)(?:钱)?|(?:什么|啥)价|(?:怎么|咋)卖|(?:价格|价钱|价位)(?:是)?(?:多少|几|呢|怎|\?|$)|(?:到手|卖|券后|拍下)(?:价)?(?:是)?(?:多少|几)|^多少$|贵不贵|(?:能|可以|可不可以)(?:再)?(?:便宜|少|优惠)(?:点|些)?|便宜(?:点|些)?(?:吗|么|不|行吗)|\bhow much\b(?! (?:fun|time|longer|i |we |do i love|better))|\bwhat(?:'?s| is| does)? (?:the |it |this |that )?(?:price|cost)\b|\b(?:price|cost)\s*\?|^price$|\bprice (?:pls|please)\b|(?:要|卖|价(?:格)?是?|[个件套斤份瓶盒双条只])多少(?!人|天|号|抽|片|张|克|寸|ml|毫升)|\b(?:is|are) (?:it|this|they|these) (?:under|over|below) \$?\d|\bhow (?:expensive|cheap|pricey)\b/u,
    about: /价格|价钱|到手价|多少(?![\p{Script=Han}]{0,2}(?:人|岁|年|粉|场|次|天|号))|\b(?:price|prices|cost|costs)\b/u,
  },
  quality: {
    asks: /(?:是|什么|啥)(?:材质|面料|材料|成分|料子|做的|牌子|品牌)|(?:质量|面料|料子|材质|效果)(?:怎么样|咋样|如何|好不好|好吗|行吗|行不行|\?)|(?:是|不是)?(?:正品|真的|原标|原装|真皮|纯棉|不锈钢)(?:吗|么|不|\?)|(?:会|容易)(?:不会)?(?:掉色|褪色|起球|变形|生锈|漏|粘|断|掉毛|缩水|过敏|坏)|(?:掉色|褪色|起球|变形|生锈|粘锅|漏水|缩水)(?:吗|么|不)|(?:好用|好吃|好洗|结实|耐用|安全|保温|厚实?|有味道?|透|辣|甜|烫)(?:吗|么|不(?:好用|好吃|结实)?|\?)|(?:是|算).{0,4}(?:棉|真皮|牛皮|不锈钢|实木|羊毛|真丝|蚕丝|陶瓷|铸铁|304|316|食品级|塑料|玻璃|硅胶|竹|国产|进口)[\p{Script=Han}]{0,3}(?:吗|么|\?|不$)|(?:敏感肌|油皮|干皮|孕妇|哺乳期|宝宝|小孩|孩子|儿童|老人).{0,3}(?:能|可以|适合|可不可以)|(?:掉漆|掉渣|串味|漏电|开裂)(?:吗|么|不)|([\p{Script=Han}])不\1(?=$|[?啊呀])(?<!是不是|有没有|能不能|好不好|要不要|对不对|会不会)|几层|\bwhat brand\b|(?:保质期|生产日期|产地)(?:是|到|多|呢|哪|\?|$)|(?:孕妇|宝宝|小孩|孩子|儿童|老人).{0,3}(?:能|可以)(?:用|吃|喝)|(?:能|可以|可)(?:进|放|用)?(?:洗碗机|微波炉|烤箱|电磁炉|明火)|\bwhat(?:'?s| is| are) (?:it|this|that|they|these|the \w+) made (?:of|from|out of)\b|\bwhat material\b|\b(?:is|are) (?:it|this|that|they|these|the \w+) (?:really |actually )?(?:safe|waterproof|non-?stick|good|any good|durable|sturdy|genuine|authentic|real|dishwasher|oven|microwave|bpa|machine washable|organic|leak ?proof|heavy duty|worth)\b|\b(?:is|are) (?:it|this|that|they|these|the \w+) (?:\w+ ){0,2}(?:stainless|steel|leather|cotton|wood|wooden|plastic|glass|ceramic|silicone|metal|silk|wool|bamboo|cast iron|aluminum|gold|silver)\b|\bwill (?:it|this|that|they) (?:rust|fade|shrink|leak|stick|scratch|break|last|melt|crack|hold up|stain|tear)\b|\bdoes (?:it|this|that|the \w+) (?:peel|leak|scratch|stick|fade|shrink|rust|smell|chip|last|hold up|work on|stay)\b|\bcan (?:it|this|that|you|i|they) (?:go|be put|be used|put (?:it|this)) (?:in|into|on) (?:the |an? )?(?:dishwasher|oven|microwave|induction)\b|\b(?:dishwasher|oven|microwave)[- ]safe\s*\?|\bingredients\b/u,
    about:
      /质量|材质|面料|成分|正品|保质期|原标|产地|\b(?:quality|material|materials|ingredients|durable|waterproof|authentic|induction|dishwasher)\b/u,
  },
};

const ASKING =
  /\?|吗|(?:么|呢|嘛|不|没|没有)$|为啥|为什么|是不是|(?:还|够|会|能|有)(?:.{1,6})(?:吗|么)|多少|几|什么|啥|哪|怎么|咋|如何|谁|何时|多(?:大|高|久|长|重)|会不会|能不能|有没有|是不是|可不可以|要不要|好不好|行不行|^(?:how|what|whats|what's|which|where|when|who|why|can|could|is|are|does|do|did|will|would|any|has|have)\b|\b(?:how|what|which|where|when) (?:is|are|do|does|can|much|many|long)\b|\b(?:can|could) (?:i|we|you)\b|\b(?:anyone|somebody) know\b/u;

/** Whether a readable text asks anything. */
export function isAsking(text: string): boolean {
  return ASKING.test(text);
}

/** The topic of a question, by its readable text; null where it asks nothing that is known. */
export function topicOf(text: string): Topic | null {
  if (text === '' || text.length > LONGEST) return null;
  const worth = signsWorth(text);
  if (worth === 0) return null;
  for (const [index, topic] of TOPICS.entries()) if (worth & (1 << index) && SIGNS[topic].asks.test(text)) return topic;
  const about = worth >> TOPICS.length;
  if (about === 0 || !isAsking(text)) return null;
  return TOPICS.find((topic, index) => about & (1 << index) && SIGNS[topic].about.test(text)) ?? null;
}

/** Which expressions are worth trying, a bit each: all `asks`, then all `about`. Most messages hold nothing that any of them needs. */
function signsWorth(text: string): number {
  let worth = always;
  for (const { keyword } of search(text)) worth |= bits.get(keyword) ?? 0;
  return worth;
}

const bits = new Map<string, number>();
let always = 0;
[...TOPICS.map((topic) => SIGNS[topic].asks), ...TOPICS.map((topic) => SIGNS[topic].about)].forEach((sign, index) => {
  const needles = needlesOf(sign.source, sign.flags);
  if (needles === null) always |= 1 << index;
  else for (const needle of needles) bits.set(needle, (bits.get(needle) ?? 0) | (1 << index));
});
const search = createSearch([...bits.keys()]);

/** Longer ones are stories. */
const LONGEST = 160;
