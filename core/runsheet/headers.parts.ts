/**
 * Chinese headers that nobody has listed, told by what they are made of: shops build them from the same few words (近7天 + 底价, 券 + 槛, 落袋 + 价, 怎么讲).
 * Like a likeness it proposes only: the cells below must agree, and it is told as a guess. Patterns are read in order, the narrow ones first.
 */
import type { ColumnKey } from './columns.ts';
import { foldHeader, twoLanguages } from './headers.ts';
import type { SimilarHeader } from './headers.similar.ts';

/** Above the likeness of letters, below the words that we list. */
const CONFIDENCE = 0.85;
/** Nobody writes a longer header; a sentence is none. */
const LONGEST = 16;
/** Things that a column of ours is not, whatever else is in the header: pictures, addresses, the shop's own costs. */
const OTHER_THINGS =
  /图|照片|视频|网址|地址|成本|供货|供价|出厂|批发|控价|毛利|佣金|进价|运费|快递|物流|条数据|gmv|roi|销量|销售额|转化率|点击/i;

const COUPON = '(?:优惠券|活动券|优惠|券|权益|红包|满减|机制|促销|福利|活动|补贴)';
const USE = '(?:参与|参加|指定|限用|可用|适用|能用|使用|用券|通用|限定)';
const SAY = '(?:口播|话术|话|稿|词|台词|这样说|怎么说|怎么讲|文案|讲解|利益点|揭晓)';
const TOLD = '(?:依据|说明|出处|来源|留痕|口径|凭证|证明|证据|备查|备注|根据|截图|参照|怎么来)';
const DO = '(?:动作|操作|执行|提示|备注|配合|指令|引导|要做|做什么|做)?';

const PARTS: readonly (readonly [ColumnKey, string])[] = [
  // The coupon: how many, from what sum, how much, for what, called what, of what kind.
  [
    'couponQuantity',
    `(?:${COUPON}|派发|派|发放|发|预备|准备|可领|领取)+(?:张数|份数|数量|总量|总数|库存|发放量|量|数)`,
  ],
  ['couponQuantity', '(?!.*[赠奖]).*(?:张数|[多几]少?张)|总?张|名额|券.{0,4}[量数]'],
  [
    'couponMinSpend',
    `(?:${COUPON}|${USE}|用|起用|消费|订单|下单|触发)*(?:槛|起用金额|起用价|使用条件|起点|起点金额|满多少|满额|满额?要求|满足金额)`,
  ],
  [
    'couponMinSpend',
    '.*门槛(?:金额|价|线)?|(?:用券|使用|领用|券)条件|(?:消费|订单|下单|实付|金额|单笔|需|要)?满(?:多少|足|元|金额)?|起用',
  ],
  ['couponValue', `(?:${COUPON}|抵扣|减免|立减|抵用)+(?:面额|面值|金额|额度|额|值|减|抵|抵扣|优惠|力度|抵?多少)`],
  ['couponValue', '抵扣|抵用|减额|[减抵]多少|面值|直减|减免|[可能]?[减抵]元?|抵减额?|[减抵]免额'],
  [
    'couponScope',
    `${COUPON}(?:适用|可用|限用|使用)?范围|${COUPON}?适用|${COUPON}[可能]?用[于在].*|${COUPON}限.*|.*券.*[哪谁].*`,
  ],
  ['couponScope', `${USE}(?:范围|对象|商品|货品|单品|链接|坑位|套餐|款式|款|品)|(?:哪些|哪款)(?:能|可)用|限哪款`],
  [
    'couponName',
    `${COUPON}的?(?:名|名称|名字|标题|叫什么|叫法|写法|内容|券名|券面|面|文案|信息|详情|规则|描述|说明)|活动券|挂券|配券`,
  ],
  [
    'couponType',
    `${COUPON}的?(?:类型|类别|形式|方式|手段|种类|种|类)|[发带用上]?(?:什么|哪种|啥)券|(?:叠加)?${COUPON}(?:机制|玩法)?|玩法|有无券`,
  ],
  // Prices. Where a price comes from goes before the price; what is left after the coupon before the price without it.
  ['priceBasis', `.*(?:价格?|对比|比较|划线|原价).*${TOLD}|.*(?:对比|比价|比较).*`],
  ['lowestPrice', '.*(?:[0-9]+|[一二三七十两半上近])(?:天|日|周|月).*[低底].*|(?:历史|近期|全年|上次|往期).*[低底]价?'],
  ['livePrice', '(?:直播|本场|今晚|到手前)间?(?:到手前|折后|折扣)价?格?'],
  [
    'finalPrice',
    '(?:(?!到手前).)*(?:到手|落袋|券后|领后|实付|拍下|折后|机制后|活动后|叠加后|补贴后|优惠后|净|落地|结算|付款|应付|支付|实收)(?:到手|价格|价|金额|多少)?',
  ],
  [
    'listPrice',
    '(?:挂牌|吊牌|标签|划线|门店|官网|官旗|官方|旗舰店?|日销|日常|平时|平日|平常|常规|正常|正|标|原|定|零售|建议零售|商超|线下|实体店|商城|指导|牌|公|页面)(?:价格?|售价|定价)',
  ],
  ['listPrice', '(?!.*(?:直播|播间)).*(?:市场|市面|参考|专柜|柜台|超市|官方|店).{0,3}价|吊牌|划线|挂牌|牌价'],
  [
    'livePrice',
    '(?!口播|话术).*(?:直播|今晚|今日|今天|本场|开播|播|专享|福利|秒杀|抢购|一口|活动|特惠|惊喜|宠粉|专场|组合|优惠|限时|破|放|上车|拼|团).*(?:价格?|卖|售价|卖价)|卖价|售卖价',
  ],
  // Goods: how many, how they are let out, what comes with them.
  [
    'stock',
    '(?!.*[赠奖字]).*(?:库存|备货|备货量|现货|现货量|货量|货深|深度|备量|总量|可售|可售量|件数|箱数|册数|台数|双数|套数|瓶数|盒数|包数|份数|数量|供货量|可卖数?|[仓库].*[有存数])',
  ],
  [
    'releasePlan',
    '.*(?:放量|放货|放出|释放|补货|加货|放单|放库存|补库存|分批).*|怎么放|.*(?:投放|上架|库存|上货|上车|出货|发货)(?:节奏|安排|计划)|分几[拨批波次].*|批次',
  ],
  ['limit', '.*(?:限购|限拍|限买|每人限|每单限).*|每[人单]几.|每.{1,3}限.*|[每单][人单].{0,2}(?:上限|限.?)'],
  ['gift', '.{0,3}(?:赠品|赠礼|赠送|赠|送礼|送什么|送啥|送|礼品|小样)(?:机制|内容|明细|清单|说明)?'],
  // What is said.
  [
    'priceReveal',
    `(?:口播|话术|主播)?(?:价格|报价|价|机制|优惠)${SAY}|(?:念|报|喊)价格?|价格|口播价|怎么[报喊].*|(?:口播|话术)(?:价格|报价|机制)`,
  ],
  [
    'close',
    `临门.*|最后一推|(?:怎么|口播)?[催收].{0,2}|.*(?:逼单|催单|促单|收单|收口|转化|促成|促转|成交|催付|踢单|关单|收尾)${SAY}?`,
  ],
  ['hook', '.*(?:痛点|烦恼|困扰|钩子|引入|引子|开场白)'],
  [
    'mustSay',
    '.*(?:合规|必说|必讲|必念|必播|必提|必读|须知|必须讲到?|必须说|不能漏|合规口径|免责|提醒|提示|警示|规范|法务|风险)(?:话术|口播|内容|点|语|说)?',
  ],
  [
    'evidence',
    '.*(?:证书|证件|证照|证明|资质|手续|质检|批检|检疫|检测|检验|报告|认证|凭证|备案|鉴定|留档|版权|证)(?:资料|文件|报告|证明|材料|编号)?',
  ],
  // What is done, when, by whom.
  ['producerNote', `.*(?:中控|控台|后台|导播|操盘|操作台|控场)(?:流程|任务|.{0,2}${DO})|动作`],
  ['moderatorNote', `.*(?:场控|控场|评论区?|公屏)${DO}`],
  ['adNote', '.*(?:投流|千川|投手|投放).*'],
  [
    'pinAt',
    '(?:弹窗|弹券|弹品|弹链接|弹链|弹卡|弹出|弹|挂链|挂车|挂|上车|上链接|上链|上卡|讲解卡)(?:时间|时点|时刻|时机|点|秒|秒数)?',
  ],
  ['pinAt', '(?:几分几秒|第?几分钟?|第?几秒)(?:上车|弹.*|挂.*|上链接?)'],
  ['countdown', '.*(?:倒计时|倒数|倒秒|读秒|计时|秒表).*'],
  ['twoPersonCheck', '.*(?:双人|两人|二人|几个?人|双审|双签|双岗|双核|会签|复核|二次确认|双确认|双控).*'],
  ['targetLength', '.*字数'],
  ['host', '谁[播上讲]|负责人|出镜.{0,3}|出镜|上播人?|主讲人?|当班主播|在播|口播人|达人|掌播|主播[a-z\\d/、]{0,4}'],
  ['coHost', '[副助搭辅帮]播.{0,2}|副主播|助理|助手|副手'],
  ['scene', '.*(?:画面|机位|场景|镜头|景别)'],
  ['graphics', '.*(?:贴片|素材|花字|手卡|手板|kt板)'],
  ['fallback', '.*(?:预案|备选|兜底).*'],
  [
    'start',
    '几点|时[点刻]|起始?|从|开讲|开播|上场|计划开播|(?:开讲|开播|上播|上场)时间|起止(?:时间)?|钟点|时间轴|时间节点|节点',
  ],
  ['end', '[终]?止|终|到|至|讲完|收'],
  ['duration', '(?:口播|讲解|话术|介绍|讲)(?:的)?时间|.*(?:时长|用时|耗时|多久|几分钟|分钟数?)|讲解?|长度'],
  // What the row is about.
  ['number', '序|次序|讲解次序|出场顺序|环节序号?'],
  ['block', '板块|模块|场段|段落|篇章|第?几轮|波次|半场'],
  ['kind', '环节性质|环节种类|段落类型|流程类型'],
  ['role', '.*(?:角色|款别|款型|定位)'],
  ['title', '讲什么|做什么|干什么|事项|安排|段落?|环节.+|.{0,2}流程.*'],
  [
    'link',
    '(?:商品)?(?:链接|小黄车|黄车|购物车|购物袋|车|车上|坑位|坑|橱窗|袋|挂车|上架)(?:号|序|位|序号|编号|号码|顺序)?|几号(?:链接)?|(?:上车|上架|挂链)(?:顺序|序号)|[款品]序|[款品]次|链接.{0,2}',
  ],
  ['sku', '.*(?:编码|货号|款号|品号|书号|型号|编号|条码|货码|sku|isbn).*|[^尺]{1,3}码'],
  ['category', '.*(?:大类|品类|分类|类目|属类)|类|行业|业态'],
  ['name', '(?:商品|产品|货品|单品|品名)(?:名称)?[及和与+](?:规格|型号)'],
  ['variant', '.*(?:规格|尺寸|圈口|码段|尺码|配置|容量|净含量|克重|净重|毛重|重量|度数|段数|包装|[^机]型)'],
  ['keyPoints', '(?!.*(?:时间|时长)$).*(?:话术|口播|讲解|台词).*'],
  [
    'name',
    '.*(?:商品|产品|货品|品名|单品|宝贝|机型|款式|品项|货名|款名|好物|书名|套餐|团购券?名).*|(?!.*[赠奖样备现补放出上控].?$).{0,2}[品货款]',
  ],
  [
    'keyPoints',
    '.*(?:卖点|要点|话术|讲解|讲解词|口播|怎么讲|怎么说|怎么介绍|功能点|利益点|台词|脚本|介绍|亮点|特点|优势|主播说)|讲.',
  ],
  ['notes', '.*(?:备注|备注栏|备注信息|备忘|备忘录|说明|补充|其他|其它|注意|杂项|插曲|留言)'],
  // Another shop's price, by whatever name.
  ['listPrice', '.{1,4}价'],
];

const PATTERNS = PARTS.map(([key, parts]) => [key, new RegExp(`^(?:${parts})$`, 'u')] as const);

/** The columns that a header may mean by its parts, the likeliest first; none for a header that is not Chinese. */
export function headerParts(header: string): readonly SimilarHeader[] {
  const plain = header.normalize('NFKC').replaceAll(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '');
  const bare = foldHeader(twoLanguages(plain)?.han ?? plain);
  if (bare.length === 0 || bare.length > LONGEST || !/\p{Script=Han}/u.test(bare) || OTHER_THINGS.test(bare)) return [];
  const keys = new Set(PATTERNS.flatMap(([key, pattern]) => (pattern.test(bare) ? [key] : [])));
  return [...keys].map((key) => ({ key, confidence: CONFIDENCE }));
}
