/** Words of hurry (逼单): which of them count down, which count what is left, and which do neither. */

/** A word of any of the patterns below: most clauses have none, and are done with. */
export const HURRY =
  /最后|剩|倒计|倒数|读秒|还有|马上|限时|仅此|[秒分]|小时|截止|结束|下架|今[晚天]|错过|库存|快[没抢卖断]|恢复|涨|只[给放开做]|准备|备[了货]|现货|[一总]共|只有|仅有|[三3].{0,2}[二2].{0,2}[一1]|\d[份单件套台支条瓶盒箱罐双]|不是这个价|过了|\b(?:we (?:only |just )?(?:made|brought|packed|got)|until|till|song|last|final|only|just|next|left|remaining|limited|today|tonight|count|ends?|ending|timer|clock|more|to go|you have|you've|we have|expires?|closes?|closing|gone|goes back|price|again|almost|nearly|selling|going fast|running|ticking|in stock|shelf|units?|pieces?|two,? one)/i;
export const OVER = /已(?:经)?(?:结束|失效|过期)|\b(?:ended|expired|is over)\b/i;
/** A coupon's own life and conditions are the coupon's business. */
export const OF_COUPON = /券|coupon|voucher|\bcode\b/i;
/** How long a coupon is good: 券十分钟，过时系统收. When it is dropped (第10分钟发券, 券5分钟后发) is no life. */
export const OF_LIFE =
  /有效|使用|失效|过期|过时|作废|收回|到点|valid|good for|expires?|lasts?|(?:券|红包)[^第\d]{0,4}\d+\s*(?:分钟|小时|秒)(?!\s*(?:后|之后)?[再才]?发|[以之]?后)/i;
/** What is left of colours and sizes is no stock. */
export const OF_VARIANTS =
  /(?:颜色|色号|配色|尺码|码数|规格|口味|款式|圈口|香型)[^，。；]{0,4}剩|剩[^，。；]{0,6}[个种](?:颜色|色|配色|尺码|码|规格|口味|款式|圈口|香型)/;
const EN_TIME = String.raw`(?:\d+|one)\s*(?:sec(?:ond)?s?|min(?:ute)?s?|hours?)`;
export const TIMER = new RegExp(
  [
    String.raw`最后\s*(?:\d+|几|半)\s*(?:秒|分钟|小时)`,
    String.raw`(?:只剩|还剩|还有|剩下)(?:最后)?\s*(?:\d+|半)\s*(?:秒|分钟|小时)`,
    String.raw`(?:只给|就给|只放|只开|只留|只卖|限)\s*(?:\d+|半)\s*(?:秒|分钟|小时)`,
    String.raw`\d+\s*(?:秒|分钟)(?:后|之后)?(?:就|要|会)?(?:恢复|涨|下架|结束|没|截止)`,
    String.raw`马上(?:就|要)*(?:恢复|涨|下架|结束|截止)`,
    String.raw`\b(?:last|final|only|just|next)\s+(?:\d+|few|ten|five|thirty|sixty)\s*[- ]?(?:sec(?:ond)?s?|min(?:ute)?s?)\b`,
    String.raw`\b${EN_TIME}\s+(?:left|to go|only|remaining|on the (?:clock|timer|countdown))\b`,
    String.raw`\b(?:ends?|ending|expires?|closes?|gone|closing)\s+(?:in|within)\s+\d+`,
    String.raw`\b(?:back|up|again|over)\b[^,.;]{0,16}?\b(?:in|within|after)\s+${EN_TIME}`,
    String.raw`\b(?:in|within|after)\s+${EN_TIME}\b[^,.;]{0,24}\b(?:back|goes up|again|over)\b`,
    String.raw`\byou(?:'ve| have)(?: got)? (?:only |just )?(?:\d+|one|two|three|five|ten|thirty|sixty) (?:sec(?:ond)?s?|min(?:ute)?s?)\b`,
    String.raw`\bprice\b[^,.;]{0,16}\b(?:in|within|after)\s+${EN_TIME}`,
    String.raw`\bprice goes (?:back )?up (?:in|soon|any)`,
    String.raw`\b(?:we |i )?(?:clos(?:e|es|ing)|end(?:s|ing)?|stop(?:s|ping)?|pull(?:s|ing)?|drop(?:s|ping)?|kill(?:s|ing)?|shut(?:s|ting)?)\b[^,.;]{0,24}\b(?:in|within|after)\s+${EN_TIME}`,
    String.raw`\b(?:dies|disappears|vanishes|stops|finishes|drops off)\b[^,.;]{0,16}\b(?:in|within|after)\s+${EN_TIME}`,
    String.raw`\b${EN_TIME}\s+(?:and|then)\b[^,.;]{0,20}\b(?:done|gone|over|back|closed?|ends?|finished|too late|that'?s it)\b`,
  ].join('|'),
  'i',
);
export const BARE_TIME = new RegExp(String.raw`^\s*(?:\d+\s*(?:秒钟?|分钟)|${EN_TIME})\s*$`, 'i');
/** A clock that runs; said of a product (a timer has one) it is a feature, so only where offers are made. */
export const CLOCK = /倒计时|倒数|读秒|\btimer\b|\bcount(?:ing)?[- ]?down\b/i;
/** Counting down aloud to the end of a price: 五四三二一，恢复原价. 三二一上链接 opens a sale and ends none. */
const COUNTS_DOWN =
  /[三3][\s、,，.。!！…-]{0,3}[二2][\s、,，.。!！…-]{0,3}[一1]|\bthree[\s,.…-]{1,3}two[\s,.…-]{1,3}one\b|\b3[\s,.…-]{1,3}2[\s,.…-]{1,3}1\b/i;
const PRICE_ENDS =
  /恢复|涨价|涨回|下架|没了|结束|截止|收回|\b(?:again|goes? (?:back|up)|back to|gone|over|ends?|closed?)\b/i;

/** Whether a text counts down to the end of an offer. */
export function countsDown(text: string): boolean {
  return COUNTS_DOWN.test(text) && PRICE_ENDS.test(text);
}

const ZH_PIECES = '(?:单|件|套|个|组|份|瓶|盒|只|台|张|条|双|支|箱|罐|对)';
const EN_PIECES =
  '(?:units?|pieces?|pairs?|sets?|kits?|boxes|box|tins?|jars?|bottles?|packs?|bags?|tubes?|cans?|of (?:these|them))';
/** Goods in the plural, but no time and nothing that goods come in. */
const EN_GOODS = String.raw`(?:(?!(?:secs|seconds|mins|minutes|hours|days|weeks|months|years|steps|colou?rs|sizes|shades|flavou?rs|scents|options|questions|items|slots|segments)\b)(?:${EN_PIECES}|[a-z]{3,}s)\s+)`;
export const LAST = new RegExp(
  [
    String.raw`(?:只剩下?|还剩下?|仅剩|就剩|剩下|剩最?后?|最后)\s*(?:最后|不到|不足|大概|差不多)?\s*(\d+)\s*${ZH_PIECES}`,
    String.raw`\b(?:only|just)\s+(\d+)\s*${EN_GOODS}?(?:are\s+)?(?:left|remaining|in stock|available|more|to go)\b`,
    String.raw`\bleft\s+(\d+)\s*${EN_PIECES}`,
    String.raw`\b(?:last|final)\s+(\d+)\b(?!\s*[-.:%]|\s*(?:sec|min|hours?|days?|steps?|weeks?|months?|years?))`,
    String.raw`\b(\d+)\s+${EN_GOODS}?(?:are\s+)?(?:left|remaining)\b(?!\s+(?:for|to|over|hand|side)\b)`,
  ].join('|'),
  'i',
);
/** How many there are, told as such: 今晚准备了3000份, 800 on the shelf. */
export const HELD = new RegExp(
  [
    String.raw`(?:准备|备了|备货|现货|库存|仅有|只有|放出|[一总]共)(?:了|有|是|只有)*\s*(\d{2,})\s*${ZH_PIECES}`,
    String.raw`\b(\d{2,})\s+(?:${EN_PIECES}\s+)?(?:in stock|on the shelf|on hand|to go around|available)\b`,
    String.raw`\bwe(?:[’']ve)? (?:only |just )?(?:made|brought|packed|got|set aside)\s+(?:only |just )?(\d{2,})(?=\s*$|\s+(?:of them\b|${EN_PIECES}))`,
  ].join('|'),
  'i',
);
/** In a flash sale every number of pieces is that of the sale. */
export const OF_FLASH = new RegExp(
  String.raw`^\s*(?:只有|仅|限量?|共)?\s*(\d{2,})\s*${ZH_PIECES}\s*$|^\s*(\d{2,})\s+${EN_PIECES}\s*$|\bfor\s+(\d{2,})\s+[a-z]+\s*$`,
  'i',
);
/** A closing line that is a number of pieces and no more. */
export const BARE_COUNT = /^\s*(\d{2,})\s*(?:单|份|套)\s*$|^\s*(\d{2,})\s+(?:units|pieces|pairs|sets)\s*$/i;
/** What a set holds is no stock. */
export const HOLDS = /每|一[箱盒套罐瓶包袋桶]|整[箱盒套]|里面|per\b|each\b|a (?:box|pack|set|jar|bag)\b/i;

export const VAGUE =
  /限时|仅此一次|最后一[波批]|最后机会|[仅只](?:限|有|做|此)?今[晚天日]|错过(?:今[天晚日]|这[次波]).{0,6}(?:没有|没了|再等|不再)|\d\s*点(?:钟|整|半)?(?:之?前)?(?:就|准时)?(?:结束|截止|恢复|涨|下架)|恢复(?:原价|日常价)|(?:就|再)不是这个价|过了.{0,8}没(?:有)?这个价|(?:播完|下播)(?:就|后|马上)*(?:下架|恢复|涨|没)|今晚过后|\blimited[- ]time\b|\btoday only\b|\blast (?:chance|call)\b|\bending soon\b|\b(?:offer|price|deal|sale|this)?\s*(?:ends|expires) (?:soon|tonight|at (?:midnight|noon|\d))|\bprice goes (?:back )?up (?:at|by|tonight|tomorrow)\b|\bafter tonight\b|\b(?:until|till|when|before) (?:the |this )?(?:end of (?:this |the )?)?(?:song|music|track)\b|\bclock is ticking\b/i;
/** Words of a stock that runs out, without a number. */
export const LOW =
  /库存(?:不多|告急|紧张|见底)|快(?:没了|没货|抢完|抢光|卖完|断货)|(?:只剩|还剩|就剩|剩下?)(?:下|最后)*(?:百来|几十|十几|几百|没几|不多|最后几|几|[\d一二三四五六七八九十百千]+[来多几]十?)(?:[单件套个组份瓶盒只台张条双支箱罐]|了|$)|\b(?:almost|nearly) (?:sold out|gone)\b|\b(?:selling|going) (?:out )?fast\b|(?:\bwe(?:[’']re| are)|\bstocks? (?:is|are)|\b(?:it|they)[’']?(?:s|re| is| are)) running (?:out|low)\b|\b(?:only|just) a few (?:are )?left\b|\blast few\b/i;

/** 最后五台 in figures; a single piece (最后一件) is a way to speak. */
export function countedLast(clause: string): string {
  return clause.replace(
    /((?:最后|只剩下?|还剩下?|仅剩|就剩|剩下?)\s*)([两二三四五六七八九])(?=[单件套个组份瓶盒只台张条双支箱罐])/g,
    (_, words: string, digit: string) => `${words}${'两二三四五六七八九'.indexOf(digit) + (digit === '两' ? 2 : 1)}`,
  );
}

/** A note that says what is to be said. */
export const TO_BE_SAID =
  /口播|喊|念|话术|[说讲报]|主播|“|「|"|\b(?:say|says|tell|announce|mention|shout|call(?: out)?|read(?: out)?|push)\b/i;
/** And one that says what is not. */
export const NOT_TO_BE_SAID =
  /屏蔽|拦截|过滤|不(?:能|要|得|可|讲|提|说|许|准|做|用)|别|勿|禁|避免|删除|严禁|没有|\b(?:avoid|never|don[’']?t|do not|not|no|block|filter|remove|mute|without)\b/i;
