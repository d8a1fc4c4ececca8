/** 怎么买: where to press, how to pay, why it does not work, how many one may take, changing an order. */
import type { TopicSigns } from './grammar.ts';

export const HOW_TO_BUY: TopicSigns = {
  asks: [
    [
      '{how}(?:才)?(?:能|可以|去)?(?:买|拍(?!照|视频|摄)|下单|购买|付款|付钱|支付|抢(?!不到|红包|券|福袋|优惠)|加购|参加|参与|操作|入手|预定|预订|定)',
      '怎么买',
    ],
    [
      '(?:在|去|从|点)?哪(?:里|儿)?(?:可以|能|去)?(?:买|拍(?!的)|下单|点(?!赞)|付款|进)(?!的)|(?:买|拍|下单|加购)(?:是)?在哪',
      '在哪下单',
    ],
    [
      '(?:拍|买|付|点|抢|加|进|提交)不(?:了|下|上|进去?|动)(?!手|眼|价)|下不了单|(?:下单|付款|支付|提交|加购)不了|(?:拍|下单|付款|支付)失败|提交不了',
      '拍不了',
    ],
    [
      '怎么(?:还)?(?:抢不到|进不去|不能(?:拍|买|下单)|没有(?:小黄车|购物车))|没(?:看到|有)?(?:小黄车|购物车|购物袋)|(?:小?黄车|购物车|购物袋).{0,3}(?:在哪|没有|呢)',
      '小黄车在哪',
    ],
    ['点.{0,3}(?:没反应|不动|进不去)|(?:一直)?显示排队|一直(?:排队|转圈|加载)', '点了没反应'],
    [
      '{can}(?:不能)?(?:用|刷)?(?:花呗|分期|货到付款|微信付?|支付宝|信用卡|白条|刷卡|月付)|(?:花呗|分期|货到付款|微信|支付宝|白条|刷卡|批量采购|闲鱼交易)(?:可以|行)?{if}|(?:哪些|什么)支付|定金.{0,4}(?:{if}|怎么|多少|什么)|要.{0,2}定金',
      '可以花呗吗',
    ],
    [
      '限购{many}|限购{if}|{can}(?:拍|买|下|抢)(?:{many}|[两二三四五2-9])(?:个|份|单|件|次|套|瓶)|(?:一个?人|每人|一号|一单).{0,3}(?:能|可以)?(?:拍|买){many}',
      '一个人能拍几个',
    ],
    [
      '直接(?:拍|买|下单)(?:就行|就可以)?{if}|(?:要|需要)(?:不要)?备注(?:什么|{if})|备注(?:什么|哪|怎么)|备注在哪|在哪备注|怎么备注',
      '是直接拍吗',
    ],
    [
      '(?:改|换|填错|写错).{0,3}(?:地址|收货人|电话|收件人).{0,4}(?:{if}|怎么|在哪)|修改收货|地址.{0,2}(?:填|写)错|地址.{0,4}(?:怎么|能|可以|在哪).{0,3}(?:改|换)|{how}.{0,3}(?:改地址|取消订单|合并订单|取消)|{can}取消(?:订单)?{if}',
      '可以改地址吗',
    ],
    ['不会(?:拍|下单|买东西|操作|付款|用)|新[人手粉].{0,3}怎么|第一次.{0,6}怎么', '不会拍'],
    ['(?:为什么|怎么).{0,2}(?:点不|拍不|买不|付不|下不|抢不了)', '为什么拍不了'],
    [
      '\\bhow (?:do|can|to|would|2|does|should) ?(?:i|you|we|one|u)? ?(?:even |go about |actually )?(?:buy|order|purchase|check ?out|pay(?! return)|bid|cop|grab (?:one|this|it)|get (?:it|one|this|that|these|those|them|mine)\\b(?! (?:back|out|off|so)))',
      'how do I buy',
    ],
    [
      '\\bwhere (?:do|can|to|would) ?(?:i|we|you)? ?(?:buy|order|purchase|get (?:it|one|this|that|these|those|them)|checkout|click)\\b',
      'where can I buy',
    ],
    [
      '\\bhow (?:does|do) (?:this|it|bidding|the auction|ordering|that) work\\b|\\bdo i (?:just )?(?:comment|type|say|need an account|have to (?:sign|register|comment))\\b|\\b(?:im|i am) new\\b.{0,12}\\bhow\\b',
      'how does this work',
    ],
    [
      '\\b(?:can|do|does|could) (?:i|you|we|they) (?:pay|use|take|accept|do)(?: with| by| in| on| via)? ?(?:an? )?(?:paypal|venmo|cash ?app|zelle|klarna|afterpay|apple ?pay|google pay|gift cards?|credit cards?|cards?|installments?|cod|cash|later|payment plans?|layaway|crypto)\\b',
      'do you take PayPal',
    ],
    [
      '\\b(?:paypal|venmo|cash ?app|zelle|klarna|afterpay|apple ?pay|google pay|cod|layaway|payment plan)\\b(?: available| accepted)?\\s*[?]',
      'klarna?',
    ],
    [
      '\\b(?:cant|cannot|wont let me|unable to|not able to|doesnt let me|not letting me|couldnt) ?(?:to )?(?:even )?(?:check ?out|order|pay|buy|add|purchase|get it to)\\b',
      'can’t check out',
    ],
    [
      '\\b(?:check ?out|payment|cart|card|button|order) (?:is |was |got |keeps )?(?:isnt|not|wont|doesnt|failing|failed|declined|stuck|broken|frozen|grayed)\\b.{0,8}(?:work|load|go|showing|$|[?]|why)?|\\bwont (?:add to|let me)\\b|\\bno (?:buy|checkout|cart) (?:button|option)',
      'checkout not working',
    ],
    ['\\bwheres?(?: is)? the (?:cart|basket|(?:buy|checkout|shop|order) ?(?:button|bag)?)\\b', 'where is the cart'],
    [
      '\\bhow many can (?:i|we|you) (?:buy|get|order|have)\\b|\\bis there a (?:limit|max)\\b|\\bdeposit (?:required|needed)\\b|\\blimit (?:per|of)\\b.{0,12}[?]|\\bcan i (?:buy|get|order|have) (?:two|three|more than|\\d|multiple|both)\\b',
      'is there a limit',
    ],
    [
      '\\bcan i (?:still )?(?:change|cancel|add to|edit|combine|update) (?:my |the )?(?:address|order|orders|cart|it)\\b',
      'can I change my address',
    ],
    ['点哪个?(?:按钮|键)|{can}(?:一起|分开|合并|分两单)(?:拍|买|下单|付)', '点哪个按钮'],
    ['\\bbuy (?:now )?button\\b|\\b(?:where|what) do i (?:click|press|tap)\\b', 'is there a buy button'],
    [
      '\\bcan i (?:order|buy|purchase|checkout|pay) (?:from|without|via|through|online|here|directly)\\b',
      'can I order without an account',
    ],
    [
      '限(?:购|拍|买)?{many}[件个单份套盒]|点(?:进去|开|了).{0,3}(?:没有购|没有?买|不能|买不)',
      '一人限几件, 点进去没有购买',
    ],
    [
      '\\bdo i need (?:the app|an? (?:app|account)|to (?:register|sign up|log ?in|download|make an account))\\b',
      'do i need the app',
    ],
    [
      '\\b(?:card|payment|paypal|checkout|cart)\\b.{0,20}\\b(?:declin\\w*|fail\\w*|wont|doesnt (?:work|go)|not working|isnt working|error|reject\\w*|stuck|froze\\w*)',
      'my card keeps getting declined',
    ],
    ['订单.{0,3}(?:怎么|哪里|在哪|能).{0,3}(?:改|取消|删|看)|订单.{0,2}(?:改|取消|删).{0,3}{if}', '订单怎么修改'],
    ['\\bwhere (?:do|can|should) (?:i|we) pay\\b', 'where do i pay'],
    [
      '(?:多|一次|一起|只能)(?:能|可以)?(?:拍|买)(?:几|多|一|两).{0,2}{if}|不用备注{if}|(?:怎么|能|可以)(?:帮|替|给)(?:别人|人|朋友|家人)(?:买|拍|下单)|代付',
      '可以多拍几个吗',
    ],
    [
      '\\bwhat payment\\b|\\bpayment (?:methods?|options?)\\b|\\bcan i (?:still )?(?:order|buy|purchase) (?:after|later|tomorrow|now|off)\\b',
      'what payment do you take',
    ],
  ],
  about: [
    ['(?:怎么|哪|能|可以|要|为什么).{0,6}(?:下单|付款|小黄车|购物车|支付)', ''],
    ['\\b(?:check ?out|cart|basket|pay with|paypal|klarna|apple pay)\\b', ''],
  ],
  alone: ['怎么买', '怎么拍', '拍不了', '小黄车', 'paypal', 'klarna', 'how to buy', 'how to order'],
};
