/** 优惠: coupons, codes, what is on offer, gifts with it, draws. A coupon’s “how do I get it” is no question about buying. */
import type { TopicSigns } from './grammar.ts';

const OFFER = '(?:券|优惠码|优惠|红包|满减|折扣|福袋|福利|赠品|国补|活动(?!价)|抽奖|立减)';

export const COUPON: TopicSigns = {
  asks: [
    [`{how}(?:能|可以|去|才能)?(?:领|抽奖|抢${OFFER}|用${OFFER}|叠加|参加抽奖|抢红包|中奖)`, '怎么领券'],
    [
      `领${OFFER}?(?:是)?在哪|(?:在)?哪(?:里|儿)?(?:能|可以|去)?(?:领|抽)|${OFFER}.{0,3}(?:在哪|怎么|哪里|哪领|用不了|领不|抢不到|抢完|呢[?]?$|没了{if}|失效|过期)`,
      '券在哪领',
    ],
    [
      `(?:领不到|抢不到|用不了|领不了|不能用)${OFFER}|(?:怎么|为什么).{0,3}(?:不能用|没有?|用不了|领不了|不)(?:${OFFER}|减|打折|抵扣)`,
      '怎么不能用券',
    ],
    [
      `(?:有|还有)(?:没有|没)?(?:什么|点|个|大额|新人|别的)?${OFFER}(?!.{0,4}(?:了|价|真|多|力度))(?:{if}|可以|能|可领|[?]?$)|有没有?(?:什么|新人|大额|.{0,2})?${OFFER}|(?:什么|哪些|啥)${OFFER}(?!价)|今天(?:什么|有)(?:活动|福利)`,
      '有券吗',
    ],
    [
      `${OFFER}.{0,4}(?:吗|么|没(?:有)?(?!{han})|不(?!{han})|[?])|${OFFER}(?:是|有)?(?:多少|几|多大)|{when}.{0,3}(?:发|领|开|有|抽)${OFFER}?(?<=${OFFER}|抽奖|抽)|${OFFER}.{0,3}(?:{when}|有效期|几号)`,
      '券还有吗',
    ],
    [
      '满(?:多少|几)|满减.{0,4}(?:怎么|多少|{if})|打(?:几|多少)折|打折{if}|{can}(?:不能)?打折|{can}?叠加{if}|{can}叠加|(?:能|可以)(?:和|跟|用).{0,8}券',
      '能叠加吗',
    ],
    [
      '(?:还|会)?抽奖{if}|{when}(?:抽奖|开奖|抽)|(?:送|赠)(?:的)?(?:什么|些什么|礼物{if}|{if})|有(?:没有)?(?:赠|送)(?:品|的)?{if}|买一送一{if}|买.送.{if}|还送{if}',
      '送什么',
    ],
    [
      '(?:再)?发(?:点|个|一波|几张)?(?:券|红包|优惠券)(?:行|好|可以)?{if}|还发(?:红包|券){if}|(?:新人|老客户|老粉|会员|学生|粉丝).{0,3}(?:优惠|折扣|券|福利|专享).{0,3}(?:{if}|[?]?$)(?<!了)',
      '再发点券行吗',
    ],
    [
      '\\b(?:any|is there an?|are there(?: any)?|got an?|have an?|have any|whats?(?: is)?(?: the| todays)?|which|need an?|get an?|a|the) (?:\\w+ )?(?:coupons?|promos?|discounts?|vouchers?|codes?|deals?(?! with)|sale|giveaway|bundles?|promotion)\\b(?: codes?)?(?: .{0,18})?(?:[?]|$)(?<!^(?:love|got|i|used|applied|great|good|thanks|found|what a|how much|who|such|its?|the)\\b.*)',
      'any codes',
    ],
    [
      '\\b(?:coupons?|promos?|discounts?|vouchers?|codes?|giveaways?|bogo|bundle deal|free gift|percent off|on sale|deals?)(?: codes?| today| now| please)?\\s*[?]',
      'code?',
    ],
    [
      '\\b(?:coupon|code|voucher|discount|promo)s?(?: code)? (?:is |just |still )?(?:isnt|not|wont|doesnt|didnt|expired|invalid|never)\\b(?: .{0,12})?',
      'code not working',
    ],
    [
      '\\b(?:where|how) (?:do|can|to|does) ?(?:i|we|you|it)? ?(?:get|find|use|enter|put|apply|redeem|join|claim) (?:(?:in|on|the|a|my|this|your|that) )*(?:coupons?|promo|discounts?|vouchers?|codes?|giveaway|deal)\\b|\\bwheres?(?: is)? (?:the |my )?(?:coupon|code|promo|voucher|discount)',
      'where do I put the code',
    ],
    [
      '\\bis (?:the |this |that |your )?(?:code|coupon|promo|voucher|discount|sale|deal) (?:still|good|valid|on|over|expired|working)\\b|\\bdoes (?:the |this |that |your )?(?:code|coupon|promo|discount)\\b|\\bdiscount (?:apply|stack)',
      'is the code still good',
    ],
    [
      '\\b(?:can|do) (?:i|you|we|they|it) (?:stack|combine)\\b(?! (?:shipping|orders))|\\b(?:is|are) (?:it|this|these|they) (?:on sale|bogo|buy one)\\b|\\bbuy one get one\\b.{0,4}[?]?$',
      'can I stack codes',
    ],
    [
      '\\b(?:first time|student|military|new customer|senior|bulk|loyalty|teacher)(?: buyer)? (?:discount|code|deal|coupon)s?\\b|\\b(?:do|give|offer) (?:you |any )?discounts\\b|\\bdiscounts? (?:for|on|if)\\b',
      'student discount',
    ],
    [
      '\\bwhen (?:is|are|does) (?:the |todays )?(?:giveaway|raffle|draw|sale)\\b|\\bhow (?:do|can) (?:i|we) (?:enter|join|win)\\b|\\bcomes? with a (?:free )?gift\\b|\\bhow much (?:%|percent)? ?off\\b|\\b(?:percent|%) off\\s*[?]',
      'when is the giveaway',
    ],
    [
      '(?:第[二2两]|[二2两])[件份个盒双瓶].{0,3}(?:半价|[一二三四五六七八九\\d]折|优惠|免费)(?:{if}|[?]?$)|半价{if}',
      '第二件半价吗',
    ],
    ['(?:^送不送|赠不赠|送不送(?:赠品|礼|东西|什么))', '送不送赠品'],
    ['满\\d+.{0,2}(?:减|送|打)(?:多少|几|什么)|(?:有|有没有)(?:买赠|赠送|返现|抵扣)', '满200减多少'],
    ['中(?:的|了)?奖.{0,2}(?:怎么|{if})|怎么中(?:的)?奖', '怎么中的奖'],
    ['\\b(?:any|whats the|what are the) (?:\\w+ )?specials?\\b', 'any specials tonight'],
  ],
  about: [
    [`${OFFER}|打折`, ''],
    ['\\b(?:coupon|promo(?: code)?|discount|voucher|code|giveaway)s?\\b|\\bfree (?:gift|sample)s?\\b', ''],
    ['买赠|赠送|抵扣|免单|返现', ''],
    ['\\bfreebies?\\b|\\b(?:anything|something) free\\b|\\bfree with (?:it|that|this|my|the|an?)\\b', ''],
  ],
  alone: [
    '券',
    '优惠券',
    '优惠',
    '领券',
    '福袋',
    '红包',
    '活动',
    'code',
    'codes',
    'coupon',
    'coupons',
    'promo',
    'promo code',
    'discount code',
    'discount',
    'code please',
    'voucher',
    'any code',
    'deals',
    'new customer discount',
  ],
};
