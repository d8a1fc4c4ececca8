/** 售后: sending back, changing, what is broken, warranty, invoice, fitting, price protection. */
import type { TopicSigns } from './grammar.ts';

export const AFTER_SALE: TopicSigns = {
  asks: [
    [
      '{can}(?:直接)?退(?:货|款|换|差价|回)?(?:{if}|[?]?$)|(?:能|可以)(?:不能|不可以)退|退(?:换|货|款|一半)?{if}(?<!下.{0,2})|{can}(?:直接)?(?:试用|维修|修|上门取件|取件).{0,2}{if}|修{if}|维修(?:要|费)',
      '能退吗',
    ],
    [
      '{how}(?:办理|申请|弄|走)?(?:退(?!出)|换(?!装|头)|保修|开发票|联系客服|找客服)|退换?货(?:怎么|如何|要|包)(?!求)|退(?:怎么|包)',
      '怎么退货',
    ],
    [
      '(?:坏|碎|烂|破|裂|漏|洒|撒|丢|损)(?:了|的|掉|损|件).{0,5}(?:怎么|能退|可以退|退|赔|换|包|找谁|谁)|破损.{0,3}(?:怎么|赔|{if}|包)|(?:少|错|漏)发.{0,3}(?:怎么|补|{if})|发错.{0,3}怎么|收到.{0,6}(?:坏|破|有问题|碎).{0,4}怎么',
      '坏了怎么办',
    ],
    [
      '(?:不合适|不喜欢|不满意|不想要|不对|太大|太小|穿不了|用不了|过敏|拆[了封]?|拆封|不好用?|大小|尺码|不合脚).{0,6}(?:怎么办|怎么处理|能?退|可以?退|退{if}|能换|可以换|换{if})',
      '不合适能退吗',
    ],
    ['[天月年]内?(?:可以|能|可|包|无理由)?[换退]|无理由(?:退货?|退换)?(?:{if}|[?]?$)|支持.{0,3}无理由', '七天能退吗'],
    [
      '{can}(?:再)?换(?:货|码|色|成?别的|一个|大|小|其他|颜色|新)?.{0,4}(?:{if}|[?]?$)|(?:想|(?<!不)要)(?:申请)?(?:退货|退款|换货)(?!了|的)|换成.{1,4}{if}|(?:退款|退货|换货|退换)(?:的)?(?:流程|方式|条件|地址)|换货.{0,6}(?:{when}|谁|怎么|要|{if})',
      '能换吗',
    ],
    [
      '(?:有|送|带|买了?)(?:没有|没)?运费险|运费险.{0,3}(?:{if}|怎么|赔)|退(?:换)?货.{0,3}(?:运费|邮费)|(?:运费|邮费).{0,2}退|包赔{if}|赔{if}',
      '有运费险吗',
    ],
    [
      '(?:保修|质保|保质保修|三包|联保|维修).{0,2}(?:{many}|多|{if}|期|怎么)|有(?:没有)?(?:质保|保修|售后|三包){if}|有没有(?:质保|保修|售后|运费险)|只换不修',
      '保修几年',
    ],
    [
      '售后.{0,3}(?:找谁|怎么|在哪|电话|{if})|客服.{0,3}(?:在哪|怎么|电话|是谁|{if}|多少)|(?:找|联系)(?:一下)?(?:售后|客服).{0,3}(?:{if}|怎么|在哪)?$',
      '客服在哪',
    ],
    [
      '(?:{can}|有|给)(?:开)?(?:电子|纸质)?(?:专票|普票|发票)(?:{if}|[?]?$)|{can}开(?:专票|普票|发票|抬头)|发票(?:怎么|在哪|{if})|开(?:专票|发票)(?:{if}|要)',
      '能开发票吗',
    ],
    ['退款.{0,4}(?:{when}|到哪|怎么|{if})|钱.{0,3}{when}.{0,2}退|{when}.{0,3}(?:退钱|退款|到账)', '退款多久到账'],
    ['保价(?:{if}|{many}|多久)|(?:退|补|差)差价{if}|(?:退|补)差价|买贵了.{0,4}(?:退|补|赔)', '保价吗'],
    [
      '(?:包|送|带)安装{if}|安装(?:要|收|费|怎么).{0,4}(?:{if}|多少|$)|上门(?:安装|装){if}|包装不包装|(?:会|能|可以)上门(?:安装|装)',
      '包安装吗',
    ],
    [
      '\\b(?:can|could|may|do|how (?:do|can|to)) ?(?:i|we|you|u)? ?(?:still |even )?(?:return|exchange|refund|swap|get a refund|get my money back|send (?:it|them|this) back|take it back)\\b',
      'can I return it',
    ],
    [
      '\\b(?:return|returns|refund|exchange|warranty) polic(?:y|ies)\\b|\\b(?:take|accept|do|allow|offer|free) (?:returns|refunds|exchanges)\\b|\\bare returns\\b',
      'return policy',
    ],
    [
      '\\b(?:returns?|refunds?|exchanges?|warranty|guarantee|money back(?: guarantee)?|final sale|all sales final)\\s*[?]',
      'warranty?',
    ],
    [
      '\\b(?:is|are) (?:it|this|they|these|all sales|everything) (?:a )?(?:final(?: sale)?|returnable|refundable|guaranteed|under warranty|covered)\\b',
      'is it final sale',
    ],
    [
      '\\bwhat if (?:it|they|i|its|mine|the)\\b.{0,24}(?:break|broken|fit|like|damaged|defective|wrong|work|small|big|hate)',
      'what if it breaks',
    ],
    [
      '\\b(?:came|arrived|got|received|is|was)\\b.{0,16}\\b(?:broken|damaged|defective|wrong (?:item|size|one|color)|cracked|missing)\\b.{0,24}(?:what|how|who|now|help|can|[?])',
      'mine came broken what do I do',
    ],
    [
      '\\bhow (?:long|many days) (?:do i have |is the (?:return|warranty)|to return)|\\bhow long is (?:the |its )?(?:warranty|guarantee)|\\b(?:is there|does it (?:have|come with)|any|whats? the|have) (?:a |an |any |the )?(?:warranty|guarantee)\\b|\\bget a refund\\b',
      'is there a warranty',
    ],
    [
      '\\b(?:when|where)(?: do i get| is|s| will i get)? my (?:refund|money)\\b|\\bwho pays\\b.{0,10}\\breturn|\\b(?:pay|free|cover)\\b.{0,12}\\breturn(?:s| shipping)?\\b(?=.*[?]|$)|\\breturn shipping\\b|\\bpay to return\\b',
      'where is my refund',
    ],
    [
      '\\b(?:contact|reach|talk to|email) (?:customer )?(?:support|service|you)\\b|\\bcustomer (?:service|support) (?:number|email|phone|line)|\\bprice match\\b|\\b(?:get|have|send) (?:a |an |me )?(?:receipt|invoice)\\b|\\bdo you (?:repair|fix|replace)\\b',
      'how do I contact support',
    ],
    [
      '[少缺漏]了?(?:一?[件个瓶包份只条盒]|东西|配件).{0,4}(?:怎么|找谁|补)|(?:瑕疵|质量问题|有问题|毛病).{0,4}(?:怎么(?:处理|办|解决|弄)|找谁|联系谁)',
      '少了一件找谁, 有瑕疵怎么处理',
    ],
    ['开(?:票|收据){if}|{can}开(?:票|收据)', '能开票吗'],
    ['\\bwho (?:do|can|should) i (?:contact|talk to|email|call)\\b', 'who do i contact'],
    ['出(?:了|现)?问题.{0,3}(?:找谁|怎么|赔|退|换)', '出问题了找谁'],
    [
      '\\b(?:it|they|mine|the \\w+) (?:broke|cracked|came broken|stopped working)\\b.{0,24}\\b(?:can|how|what|who|do you)\\b',
      'it broke can i get a new one',
    ],
  ],
  about: [
    ['退货|退换|退款|换货|无理由|质保|保修|售后|运费险|发票|差价|保价', ''],
    [
      '补发|赔付|理赔|投诉|(?:坏|破|碎|裂|漏|少)了.{0,4}(?:给|能|会|可以|怎么)',
      'what went wrong, and what is done for it',
    ],
    ['\\b(?:returns?|returnable|refunds?|warranty|warranties|guarantee[ds]?|exchanges?)\\b', ''],
  ],
  alone: [
    '运费险',
    '退货',
    '保修',
    '质保',
    '售后',
    '发票',
    '客服',
    'return policy',
    'refund policy',
    'returns',
    'refund',
    'warranty',
    'exchange',
    'free returns',
  ],
};
