/** 价格: what it costs, whether it can cost less. */
import type { TopicSigns } from './grammar.ts';

export const PRICE: TopicSigns = {
  asks: [
    ['多少(?:钱|米|元|块|银子|刀|rmb|币)|多少一?[个件套斤份瓶盒双条只箱对](?!人|月)', '多少钱, 多少一个'],
    ['(?:几|多少)[块元米](?:钱|一|[?]?$|呢|呀|啊)|几百(?:块|元|[?]?$)', '几块'],
    ['{what}(?:价|价格|价钱|价位)(?!值)', '什么价'],
    ['怎么(?:卖|个?价)', '怎么卖'],
    [
      '(?:价格|价钱|价位|售价|单价|到手价?|券后价?|折后价?|拍下|活动价|原价|日常价|直播价|定价|平时卖|这个?价)(?:要|是|价)?(?:多少|几(?!号|点|天)|呢|怎么(?!这么)|[?])|卖(?:价)?多少(?!人)',
      '到手价多少',
    ],
    [
      '(?<!真|这个?|那个?|这些|看|好)(?:价格|价钱|到手价|价位|报价|报个价|报下价)[?]*$|报(?:一下|个|下)价|价格报',
      '现在价格: nothing said of it, so it is asked for',
    ],
    ['[个件套斤份瓶盒双条只箱袋包对要卖送](?:的话)?(?:要|是)?多少(?![人天号抽片张克g升斤寸毫m个单])', '一件多少'],
    ['(?:最低|最少|便宜|少|一共|总共|加起来|一起)(?:价|是|要|能|卖)?(?:多少|几)(?![个件人天号单])', '最低多少'],
    ['^多少[?]*$|贵{if}|贵不贵|(?:跟|和|同).{1,6}一个价{if}|多少(?:能|可以)(?:拿|拍|带走)', '贵不贵'],
    [
      '(?:{can}|再|还)(?:再|多)?(?:便宜|少|优惠|刀|砍)(?:点|些|一点|一些|价)?(?:{if}|[?]?$)|便宜(?:点|些|一?点儿?){if}',
      '能便宜点吗',
    ],
    ['{can}(?:便宜|少一?点|刀){if}|多(?:买|拍).{0,4}(?:便宜|优惠){if}', '多买能便宜吗'],
    [
      '是(?:不是)?(?!304|316)\\d{1,5}(?:\\.\\d+)?(?:块|元|米|块钱)?{if}|是不是\\d{1,5}(?:\\.\\d+)?(?:块|元|米)?[?]?$',
      '是39.9吗',
    ],
    [
      '(?:怎么|为什么)(?:还)?(?:要|变|又|是|卖)?\\d{2,5}(?!号|天|小时|分|码|斤)|涨价.{0,2}{if}|{when}.{0,2}降价|比.{1,4}(?:贵|便宜)了?{if}|(?:怎么|为什么).{0,3}(?:涨价|变贵|这么贵|贵了)',
      '为什么要129',
    ],
    ['(?:今天|现在|直播间).{0,2}几折|优惠价{if}', '今天几折'],
    [
      '\\bhow much\\b(?! (?:fun|time|longer|do (?:i|we) love|better|does it (?:hold|weigh)|(?:is |for )?(?:the )?(?:shipping|delivery|postage)|to ship|money (?:have|did)|(?:do|would) (?:you|they) (?:weigh|charge for shipping)|(?:i|we|he|she|they|nl)\\b|off\\b))',
      'how much',
    ],
    [
      '\\bwhats?(?: is| are| does| was)? (?:the |it |this |that |your |ur |they |these )?(?:best |final |total |lowest |full |starting |sale )?(?:prices?|cost|retail|total)\\b(?! range of)',
      'whats the price',
    ],
    [
      '\\b(?:prices?|cost|pricing)(?: (?:on|for|of) .{1,30})?{end}(?<=[?]|please)|\\bprice (?:on|for|check|of)\\b(?! (?:the board|life))|\\bcost of\\b',
      'price on this',
    ],
    ['\\b(?:best|lowest|final|bottom) (?:price|offer|you can (?:go|do))\\b.{0,3}(?:[?]|$)', 'lowest you can go'],
    ['\\b(?:can|could|would|will) you (?:do|take|accept) (?:\\$ ?)?\\d+', 'would you take 25'],
    [
      '\\b(?:better|lower)\\b.{0,8}\\bprice\\b.{0,6}[?]?$(?<=^(?:can|could|any|will|is).*)|\\bgo (?:any )?lower\\b|\\bdo (?:any )?better on\\b',
      'any chance you can go lower',
    ],
    ['\\b(?:starting|opening) (?:bid|price)\\b', 'auctions'],
    [
      '\\b(?:is|are) (?:it|this|they|these|that) (?:still )?(?:under |over |below |only )?(?:\\$ ?\\d|\\d+(?:\\.\\d\\d| (?:each|dollars|bucks))|under \\d)|\\bis (?:that|it) per\\b|\\bis (?:the|that|your) price (?:firm|negotiable|final|right|for|per|each)\\b|\\b(?:is|are) (?:it|this|they|these|that) (?:under|over|below) \\$?\\d',
      'is it still $30',
    ],
    ['^[\\s$€£]*[$€£][\\s$€£?]*$', '$?'],
    [
      '\\bcuanto\\b|\\btotal for\\b.{0,12}[?]|\\bhow (?:expensive|cheap|pricey)\\b|\\bwhat (?:are )?(?:you )?asking for\\b|\\bwhat did (?:that|it|this) go for\\b',
      'what you asking for it',
    ],
    ['\\bwhy (?:is it|are they|so) (?:so )?(?:expensive|pricey|high|much)\\b', 'why so expensive'],
    ['(?:减|打折|优惠|领券|用券|满减)(?:完|后|了|下来)(?:是|要)?多少', '立减完多少'],
    [
      '[一二两三四五六七八九](?:百|十)[一二三四五六七八九]?(?:块|元)?还是[一二两三四五六七八九](?:百|十)|\\d{1,3}9(?:块|元)?还是\\d{1,3}9',
      '是一百二还是一百五, 99还是89',
    ],
    ['(?:怎么|为什么)(?:还)?比.{1,6}贵|比.{1,5}(?:贵|便宜)了?(?:\\d+|好多|多少|不少)(?:块|元)?{if}', '比上次贵了20？'],
    [
      '(?:价格|价钱)(?:再)?(?:发|打|说|讲|念)(?:一?下|一遍|个)|(?:说|讲|发|打)(?:一?下|一遍|个)(?:价格|价钱)',
      '价格发一下',
    ],
    [
      '\\bprice (?:again|please)\\b|\\b(?:missed|forgot|didnt (?:catch|hear|get)) the price\\b|\\bwhats the damage\\b',
      'price again please',
    ],
    [
      '\\bcheaper (?:than|on|at|in|elsewhere|anywhere)\\b.{0,20}[?]|\\bis (?:it|this) cheaper\\b',
      'cheaper than in the shop?',
    ],
    [
      '\\bwhat (?:are )?you (?:charging|(?:selling|asking) (?:it|this|that|them|these) for|want for)\\b|\\btotal (?:with|w|after|including) (?:tax|shipping|everything)\\b',
      'what are you charging',
    ],
    ['(?:是|价).{0,3}一[个只件条盒袋双]还是[一两]', '这价是一个还是一对'],
    ['(?:降|涨|调)价了?(?:没有?(?!{han})|{if})|价格?(?:变|降|涨)了{if}', '降价了吗'],
    [
      '\\bwhats? (?:it|this|that|they|these) (?:going|selling|listed|priced)\\b|^hm (?:is|are|for)\\b|\\bwhats? (?:your|the) (?:lowest|best|bottom)(?: price| offer)?\\s*(?:[?]|$)',
      'whats it going for',
    ],
    [
      '(?:给|报|来)个.{0,3}价(?!值)|便宜[点些](?:我|吧)|(?:少|减|降)(?:个|点)?[一二两三五十\\d]{1,3}块(?:{if}|$)',
      '给个实在价, 便宜点我要两个',
    ],
    [
      '\\bwhat (?:does|do|did) .{1,12}\\bgo for\\b|\\bis \\$ ?\\d+(?:\\.\\d\\d)? (?:for|each|per|the)\\b|\\bgo (?:down|lower) to \\$? ?\\d',
      'what does one go for, is $30 for the pair',
    ],
    [
      '抹(?:个|点|掉)?零|(?:\\d{2,4}|[一二三四五六七八九]十|[一二三四五六七八九]百[一二三四五六七八九]?)(?:块|元)?(?:能卖|能拿|行不行|卖不卖|可以拿|卖{if}|拿走{if})|带.{1,6}这个价',
      '八十能卖吗',
    ],
    [
      '是(?:不是)?比.{1,6}(?:贵|便宜)|(?:更|还|最)便宜{if}|有(?:没有)?(?:更|再)?便宜(?:点|一点|些)?的(?:{if}|$)',
      '双十一更便宜吗',
    ],
    [
      '\\b(?:can|could) i (?:get|have|take) (?:it|this|that|them|these|one|both) for \\$?\\d|\\b(?:is|are) (?:it|this|that|they) (?:with|after|before|plus|including) tax\\b|\\b(?:deal|sale|live|show) price\\b.{0,4}(?:[?]|$)|\\bis \\$?\\d+ (?:each|for)\\b',
      'can i get it for 15',
    ],
  ],
  about: [
    ['价格|价钱|到手价|涨价|单价', ''],
    [
      '(?<!看|这|那|好|没|过|多|没有|虽然|色号|电话|微信|身高|体重|年龄|工资|粉丝|在线|人数|三围)多少(?!少)(?!{han}{0,2}(?:人|岁|年|粉|场|次|遍|天|号|集|票|分|关|级))',
      '多少 with a thing between',
    ],
    ['\\b(?:price|prices|pricing|cost|costs)\\b', ''],
    ['(?<!限时|特|半|评|有|无|物|涨|降|性)价(?!值|廉|真|好|位真)|\\d块|[一二两三四五六七八九十百]块(?!肉|布|钱花)', ''],
    ['\\b(?:cheaper|expensive|dollars|bucks)\\b|\\$ ?\\d', ''],
  ],
  alone: [
    '价',
    '多少',
    '价格',
    '报价',
    '到手价',
    'price',
    'prices',
    'cost',
    'price please',
    'how much',
    'how much please',
    'pricing',
  ],
};
