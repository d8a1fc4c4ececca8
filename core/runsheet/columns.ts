/**
 * The 49 columns of a run sheet, in the order of the file, each with its Chinese and English header and the words that people
 * write instead. Synonyms are compared as headers.ts folds them: case, width, spaces and punctuation don't count.
 */
export interface Column {
  readonly key: ColumnKey;
  readonly zh: string;
  readonly en: string;
  /** Other headers for the same column, both languages. */
  readonly synonyms: readonly string[];
}

const TABLE = [
  ['number', '序号', 'cue_no', '编号|cue|cue number|no|nr|number|#'],
  ['block', '轮次', 'block', '轮|round|part'],
  ['kind', '环节', 'segment', '环节类型|环节类别|segment type|segment kind|kind|type'],
  ['title', '环节名称', 'segment_name', '环节名|环节标题|流程|标题|segment title|title'],
  ['start', '计划开始', 'plan_start', '计划开始时间|开始时间|开始|start|start time|time start|planned start'],
  ['end', '计划结束', 'plan_end', '计划结束时间|结束时间|结束|end|end time|time end|planned end'],
  ['duration', '时长(分钟)', 'dur_min', '时长|计划时长|分钟|分钟数|duration|dur|length|minutes|min'],
  ['offset', '累计偏移', 'offset', '偏移|累计时间|累计时长|elapsed'],
  ['link', '链接号', 'item_no', '链接|链接序号|购物袋号|小黄车号|item|link|link no|link number|item number'],
  ['sku', '商品编码', 'sku', '商品编号|货号|商家编码|sku编码|sku code|product code|item code'],
  ['name', '商品名称', 'product', '商品|商品名|品名|产品|产品名称|product name|item name'],
  ['variant', '规格', 'variant', '款式|商品规格|spec|option|options'],
  ['category', '类目', 'category', '品类|分类|商品类目|product category'],
  ['role', '款型', 'role', '商品定位|定位|产品定位|product role|item role'],
  ['listPrice', '日常价', 'list_price', '原价|划线价|吊牌价|regular price|rrp|msrp|was price'],
  [
    'lowestPrice',
    '近7日最低成交价',
    'lowest_price_last_30d',
    '近30日最低成交价|最低成交价|历史最低价|近7天最低成交价|近30天最低成交价|lowest price|lowest price last 30 days|lowest_price_last_7d|30 day low|7 day low',
  ],
  ['livePrice', '直播价', 'live_price', '直播间价|直播间价格|live show price|show price'],
  ['priceBasis', '价格比较口径', 'price_comparison_basis', '比价口径|价格口径|price basis|comparison basis'],
  ['couponType', '券类型', 'coupon_type', '优惠券类型|优惠类型|promo type|coupon kind'],
  ['couponName', '券名称', 'coupon_code', '券名|优惠券|优惠券名称|coupon|coupon name|promo code'],
  ['couponScope', '券适用范围', 'coupon_scope', '适用范围|优惠券范围|scope|applies to'],
  ['couponMinSpend', '券门槛', 'coupon_min_spend', '使用门槛|门槛|min spend|minimum spend|coupon threshold'],
  ['couponValue', '券面额', 'coupon_value', '面额|优惠金额|优惠券面额|coupon amount|amount off'],
  ['couponQuantity', '券发放量', 'coupon_qty', '券数量|券张数|优惠券数量|coupon quantity|coupon count'],
  ['finalPrice', '到手价', 'final_price', '券后价|最终价|price after coupon'],
  ['stock', '直播总库存', 'live_stock', '库存|总库存|直播库存|stock|inventory'],
  ['releasePlan', '放量计划', 'release_plan', '放量|放货计划|release|stock release'],
  ['limit', '限购', 'limit_per_order', '限购数量|每单限购|limit|max per order|purchase limit'],
  ['gift', '赠品', 'gift', '赠送|gifts|freebie|free gift'],
  ['hook', '痛点', 'problem', '用户痛点|pain point|pain points|hook'],
  ['keyPoints', '核心卖点', 'key_points', '卖点|产品卖点|key point|selling points|talking points'],
  ['proof', '信任背书(留档)', 'proof_on_file', '信任背书|背书|proof|trust'],
  ['priceReveal', '价格揭晓', 'price_reveal', '报价话术|报价'],
  ['close', '逼单话术', 'close_line', '逼单|促单|促单话术|close|cta|call to action'],
  ['mustSay', '合规必说', 'must_say', '必说|合规话术|disclosure|disclosures|must say lines'],
  ['evidence', '资质/证据留档', 'evidence_files', '资质|证据留档|资质留档|资质证据|evidence|certificates'],
  ['targetLength', '脚本目标字数', 'script_word_target', '目标字数|脚本字数|字数|word target|target words|words'],
  ['host', '主播', 'host', '主持|主持人|anchor|presenter'],
  ['coHost', '助播', 'co_host', '副播|assistant'],
  ['producerNote', '中控动作', 'producer_action', '中控|producer|producer note|producer notes'],
  ['moderatorNote', '场控动作', 'moderator_action', '场控|moderator|moderator note|moderator notes'],
  ['adNote', '投流动作', 'ad_action', '投流|ads|ad note'],
  ['scene', 'OBS场景', 'obs_scene', '场景|画面|直播场景|scene'],
  ['graphics', '贴片/素材', 'graphics', '贴片|素材|graphic|gfx'],
  ['pinAt', '弹窗时点(环节内秒)', 'pin_at_s', '弹窗时点|弹窗|弹品时点|pin at|pin|pop at'],
  ['countdown', '倒计时(秒)', 'countdown_s', '倒计时|倒计时秒数|countdown seconds'],
  ['twoPersonCheck', '双人确认', 'two_person_check', '双人复核|双人核对|two person|double check'],
  ['fallback', '备用方案', 'fallback', '预案|应急预案|备选方案|plan b|backup|backup plan'],
  ['notes', '备注', 'notes', '说明|备注说明|note|remark|remarks|comment|comments'],
] as const;

export type ColumnKey = (typeof TABLE)[number][0];
export type SheetLanguage = 'zh-CN' | 'en';

export const COLUMNS: readonly Column[] = TABLE.map(([key, zh, en, words]) => ({
  key,
  zh,
  en,
  synonyms: words.split('|'),
}));

const BY_KEY = new Map(COLUMNS.map((column) => [column.key, column]));

/** The header of a column as our own files of that language write it. It also names what a segment keeps in `custom` for it. */
export function headerOf(key: ColumnKey, language: SheetLanguage): string {
  const column = BY_KEY.get(key);
  if (column === undefined) throw new RangeError(`No column ${key}`);
  return language === 'zh-CN' ? column.zh : column.en;
}
