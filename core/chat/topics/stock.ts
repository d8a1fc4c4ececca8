/** 库存: whether there is any left, when it comes back, in which colours it can be had. */
import type { TopicSigns } from './grammar.ts';

export const STOCK: TopicSigns = {
  asks: [
    ['有(?:没有)?(?:现)?货{if}|有没有(?:现)?货|有货没|现货{if}', '有货吗'],
    [
      '还有(?:吗|么|没有?(?!{han})|不|多少|几(?!天|分钟|号)|[?])|^还有$|还有(?!.{0,3}(?:码|号)的?{if}).{1,8}{if}(?<!(?:活动|优惠|券|人|救|谁).{0,3})',
      '还有吗, 3号还有没',
    ],
    [
      '(?:卖|抢|拍)(?:完|光|没)了?{if}|没(?:有)?(?:货|库存)?了{if}|(?:怎么|是不是|全部?|都).{0,3}(?:没货|没有了|没了|没库存|卖完|抢[完光]|卖[光没])|显示(?:没货|无货|卖完|缺货)',
      '没了吗',
    ],
    [
      '(?:{when}|还|会|会不会|下次|再).{0,3}(?:补货?|上货|返场|上架|再有|有货|再上|上新|开抢|开卖)(?:{if}|[?]?$)|{when}.{0,4}(?:补货|返场|上架|再上|有货)|(?:下次|再).{0,3}{when}.{0,2}有|{color}.{0,2}{when}.{0,2}有|{when}上[?]?$',
      '什么时候补货',
    ],
    [
      '还(?:会)?(?:再)?(?:加|上|返场|补)(?:货|库存|单)?{if}|(?:会|能|可以)(?:再)?加(?:点|些)?(?:库存|单){if}',
      '还补货吗',
    ],
    [
      '(?:还)?剩(?:下)?(?:多少|几)|库存(?:有|还有|是|剩)?(?:多少|几|够)|{many}(?:库存|件货|单库存)|(?:一共|总共|限量)(?:有)?{many}(?:单|件|个|份|套|$|[?])',
      '还剩多少',
    ],
    [
      '还(?:能|可以)(?:不能)?(?:拍|买|抢|下单|抢到){if}|还在(?:卖|架)?{if}|(?:卖|出)掉了?{if}|(?:上|下)架了?{if}|(?:只剩|就剩).{1,4}{if}|还(?:能|可以).{0,4}还有',
      '还能拍吗',
    ],
    ['现货还是|还是现货|预售还是|还是预售|是(?:不是)?(?:现货|预售){if}|预[售定订]{if}|断码.{0,2}{if}', '现货还是预售'],
    [
      '有(?:没有)?(?:别的|其[他它]|几(?:个|种)|什么|哪些|多少(?:个|种)?)?{color}(?:的|款)?(?:{if}|[?]?$|没货|卖完)|有没有.{0,3}{color}|{color}的?(?:还)?有(?:吗|么|没|货|现货)|{color}的?(?:没(?:有)?了){if}',
      '有没有红色',
    ],
    ['(?:什么|几个|几种|哪些|哪几个|都有什么)(?:颜色|色)(?!好看)', '有几个颜色'],
    [
      '\\b(?:any|anything|some|more|one|ones) (?:more )?left\\b.{0,16}(?:[?]|$)(?<!(?:only|just|got|last) .{0,8})|(?:^|\\b(?:are there|have|got) )any more\\b.{0,16}(?:[?]|$)|^(?:are there )?any (?:more )?left',
      'any left',
    ],
    [
      '\\bhow many (?:are |is |do you have |have you |you )?(?:left|in stock|available|got|have|remaining)\\b|\\bhow many (?:do|are) (?:you|there)(?! get)(?: have| got| left)?(?! people| of you| here)',
      'how many left',
    ],
    [
      '\\b(?:is|are|was|s) {it} (?:still |all |already )?(?:in stock|available|sold out|gone|out of stock|left|preorder|pre order|back|coming back|all gone)\\b',
      'is it sold out',
    ],
    [
      '(?<!\\b(?:xs|xl|small|medium|large) |\\bsizes?\\b.*)\\b(?:still |is it |in )?(?:available|in stock|sold out(?: already)?|out of stock|all gone|for sale|deadstock|preorder|pre-order)\\s*[?]|^(?:is it |still |you still have )?(?:available|in stock)$|\\bsays (?:sold out|out of stock)\\b',
      'sold out?',
    ],
    [
      '\\brestock(?:ing|ed|s)?\\b.{0,16}[?]|\\b(?:will|when|are|do|can|is) .{0,16}restock|^restock|\\bback in stock\\b.{0,10}(?:[?]|when|$)|\\b(?:getting|get|have|make|be|making) (?:any )?more\\b.{0,14}(?:[?]|in$|$)(?<!^(?:i|we|need|want|just).*)',
      'will you restock',
    ],
    [
      '\\b(?:bring|coming|come|comes|bringing) (?:it |them |that |this )?back\\b|\\bwhen (?:is|are|will) (?!you ){it} (?:be )?(?:back|available|coming|drop|live|go live)|\\bwhen (?:does|do) (?!you ){it} (?:drop|go live|come out|come back)',
      'when is it back',
    ],
    [
      '(?<!^i )\\b(?:do you|do u|you|have you|got|is there|are there|any|does (?:it|this) come|do (?:they|these) come|^have (?:it|this|these|them|one)) .{0,14}\\b(?:in )?(?:red|blue|black|white|pink|green|grey|gray|beige|brown|purple|navy|tan|gold|silver|yellow|orange|other colors?|another color|different colors?)(?: ones?)?{end}',
      'do you have it in red',
    ],
    ['\\b(?:what|which|other|how many|any other|more) colors?\\b(?! (?:is your|are your|goes|looks))', 'what colors'],
    [
      '(?!.*\\b(?:x*[sl]|small|medium|large|size)\\b)\\bdo you (?:still |guys )?have (?:any|more|these|those|this|that|it|the)\\b(?! (?:code|promo|discount|coupon|deal|warranty|pets|kids|idea))',
      'do you have any',
    ],
    [
      '\\b(?:did i miss (?:it|this|that|out)|am i too late|can you add more|do you have (?:any )?more)\\b',
      'did I miss it',
    ],
    ['补(?:单|库存|点货)(?:{if}|[?]?$)|还(?:会)?(?:卖|上架)(?:{if}|[?]?$)', '补单吗, 明天还卖不'],
    ['[一新]批(?:货)?.{0,3}{when}|{when}.{0,3}(?:有)?[下新]一?批', '下一批什么时候到'],
    ['色号(?:是|有)?(?:什么|多少|哪|几)|(?:什么|哪个|几个?|哪些)色号', '什么色号'],
    [
      '\\bare (?:we|you|they)(?: all| already)? (?:sold )?out\\b(?! (?:there|here|of (?:my|your|control|focus)))',
      'are you out of blue',
    ],
    [
      '\\b(?:is|are) (?!every|he |she |chat|who|someone)(?:the )?[\\w-]+(?: ones?)? (?:all |already )?(?:gone|restocked)\\b',
      'is pink gone',
    ],
    ['\\bmore (?:coming|on the way)\\b.{0,8}[?]', 'more coming?'],
    ['(?:库存|货).{0,2}够(?:不够|{if})', '库存还够不够'],
    [
      '{when}.{0,3}来(?:一批|货)|最后[一两几](?:个|件|单|套|双|份|瓶|盒)了?{if}|只有.{0,4}(?:颜色|花色|色){if}',
      '什么时候再来一批, 最后一个了吗',
    ],
    ['\\b(?:is|was) (?:that|this|it) the last (?:one|of)\\b', 'is that the last one'],
    [
      '(?:今天|明天|后天|下午|晚上|以后|下次|后面)(?:还)?(?:会)?(?:再)?有(?:货)?(?:吗|么|不|没)(?!{han})|(?:怎么|为什么)(?:是|显示|变)?(?:成)?灰|最后一[批波].{0,1}{if}|上新货|[深浅亮暗]色的?(?:还)?有(?:没有|{if})',
      '上次没买到今天有吗',
    ],
    [
      '\\bdo you (?:still )?have (?:one|another|an extra)\\b|\\b(?:hold|save|set aside) one\\b|\\bnext (?:drop|restock)\\b|\\b(?:is|are) the [\\w-]+(?: ones?)? still (?:there|up)\\b',
      'do you have one more',
    ],
  ],
  about: [
    [
      '库存|现货|断货|断码|缺货|补货|有货|没货|(?:卖|抢)(?:光|完|没)|(?<!谁.{0,2})抢到|返场|再上(?!班|课)|预售|上架',
      '',
    ],
    [
      '\\b(?:in stock|out of (?:stock|the (?:small|medium|large|red|blue|black|white))|sold out|sell out|selling out|restock|available|(?:still|any more) (?:have|of)|have any|coming back|bring (?:it|them|that) back|preorder)\\b|\\bleft\\b(?! (?:hand|side|of|or|my|a))',
      '',
    ],
  ],
  alone: ['还有没', '有货', '现货', '库存', 'restock', 'in stock', 'available', 'any left', 'still available'],
};
