/**
 * The columns of a run sheet, in the order of the file: 49 that every file of ours has, and behind them the stock floor, which stands only where a product
 * has one. Each with its Chinese and English header and the words that people
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
  [
    'number',
    '序号',
    'cue_no',
    '编号|cue|cue number|no|nr|number|#|顺序|排序|次序|行号|seq|sequence|order|order no|item order|row|line|line no|ln|ln no|s/n|position',
  ],
  ['block', '轮次', 'block', '轮|round|part|场次|板块|时段|阶段|part name|section|group|act'],
  [
    'kind',
    '环节',
    'segment',
    '环节类型|环节类别|segment type|segment kind|kind|type|类型|环节属性|segment category|item type',
  ],
  [
    'title',
    '环节名称',
    'segment_name',
    '环节名|环节标题|流程|标题|segment title|title|内容|流程内容|环节内容|直播内容|环节主题|主题|节目|流程名称|cue name|activity|topic|headline|what|item title|name of segment|beat|what happens|feature',
  ],
  [
    'start',
    '计划开始',
    'plan_start',
    '计划开始时间|开始时间|开始|start|start time|time start|planned start|起始时间|开始时刻|计划时间|预计开始|预计时间|时间|时间段|时间点|直播时间|时刻|timeslot|time|time range|in|from|begin|begins|starts at|clock time|air time|tx in|clock in|masa',
  ],
  [
    'end',
    '计划结束',
    'plan_end',
    '计划结束时间|结束时间|结束|end|end time|time end|planned end|截止时间|结束时刻|预计结束|until|to|finish|ends at|timer end time|out time|tx out|off air|clock out',
  ],
  [
    'duration',
    '时长(分钟)',
    'dur_min',
    '时长|计划时长|分钟|分钟数|duration|dur|length|minutes|min|用时|耗时|预计时长|讲解时长|时间长度|run time|running time|planned duration|time allotted|mins|length min|lasts|runs|run length|length of segment|slot length|est duration|tempoh',
  ],
  [
    'offset',
    '累计偏移',
    'offset',
    '偏移|累计时间|累计时长|elapsed|相对时间|cumulative time|running total|time from start|trt',
  ],
  [
    'link',
    '链接号',
    'item_no',
    '链接|链接序号|购物袋号|小黄车号|item|link|link no|link number|item number|几号链接|链接号码|链接编号|小黄车|上架序号|链接顺序|bag number|bag no|cart no|cart number|slot|lot|lot no|lot number|basket|basket no|basket number|yellow basket|carousel slot|pin no|pin number|listing no|listing number|showcase no|bag slot|link slot|bag item',
  ],
  [
    'sku',
    '商品编码',
    'sku',
    '商品编号|货号|商家编码|sku编码|sku code|product code|item code|商品id|产品编号|产品编码|货品编码|款号|商品款号|商品代码|条码|product id|product no|article|article no|article number|item id|item sku|model|barcode|style no|asin|ref|ref no|reference|our ref|upc|ean|stock code',
  ],
  [
    'name',
    '商品名称',
    'product',
    '商品|商品名|品名|产品|产品名称|product name|item name|货品|货品名称|产品名|商品全称|商品标题|产品标题|商品信息|单品|product title|product item|goods|merchandise|item description',
  ],
  [
    'variant',
    '规格',
    'variant',
    '款式|商品规格|spec|option|options|规格型号|颜色规格|规格/颜色|型号|尺码|sku规格|size|colour size|variation|spec option|pack|pack size|包装规格',
  ],
  [
    'category',
    '类目',
    'category',
    '品类|分类|商品类目|product category|商品分类|产品类目|产品分类|类别|department|cat|prod category',
  ],
  [
    'role',
    '款型',
    'role',
    '商品定位|定位|产品定位|product role|item role|款式类型|商品类型|产品类型|品类定位|product type',
  ],
  [
    'listPrice',
    '日常价',
    'list_price',
    '原价|划线价|吊牌价|regular price|rrp|msrp|was price|市场价|零售价|标价|正价|门市价|日常售价|平日价|专柜价|官方价|retail price|full price|original price|compare at price|normal price|everyday price|usual price|was|srp|book value|strike price|strikethrough price|compare-at|ticket price|reg price|before price|full rrp',
  ],
  [
    'lowestPrice',
    '近7日最低成交价',
    'lowest_price_last_30d',
    '近30日最低成交价|最低成交价|历史最低价|近7天最低成交价|近30天最低成交价|lowest price|lowest price last 30 days|lowest_price_last_7d|30 day low|7 day low|历史低价|最低价|近30日最低价|近7日最低价|近七日最低价|lowest|30-day lowest|lowest 30d|30 day lowest price|prior price|7天最低|7日最低|30天最低|30日最低|lowest in 30 days|lowest in 7 days|lowest price in the last 30 days|lowest recent price|low 30d|30d low|lowest selling price|lowest sold|prior lowest|prior lowest price|lowest in last 30 days|lowest last 30 days|omnibus price|30-day minimum|lowest price in 30 days|best price last 30 days|lowest price of the last 30 days',
  ],
  [
    'livePrice',
    '直播价',
    'live_price',
    '直播间价|直播间价格|live show price|show price|直播售价|直播间售价|直播专享价|直播福利价|专享价|活动价|福利价|促销价|价格|售价|单价|price|sale price|selling price|deal price|offer price|promo price|show special|live deal|live deal price|buy it now|bin price|stream price|tonight’s price|today’s price|todays special value|tsv|tiktok price|on-air price|now price|special price',
  ],
  [
    'priceBasis',
    '价格比较口径',
    'price_comparison_basis',
    '比价口径|价格口径|price basis|comparison basis|对比口径|参考价说明|price note|comparison|basis|对比说明|价格说明|比价说明|口径|compared to|compared with|price backing|comp source|basis of comparison|price evidence|price source|reference price source|was/now basis|price proof|substantiation of price|omnibus note',
  ],
  [
    'couponType',
    '券类型',
    'coupon_type',
    '优惠券类型|优惠类型|promo type|coupon kind|券种|优惠方式|优惠形式|促销类型|promotion type|discount type|offer type|voucher type|voucher kind|promo kind|deal type|mechanic|promo mechanic|offer mechanic|coupon mechanic|type of promo',
  ],
  [
    'couponName',
    '券名称',
    'coupon_code',
    '券名|优惠券|优惠券名称|coupon|coupon name|promo code|优惠|优惠信息|优惠内容|优惠券信息|券|voucher|voucher name|discount code|promo|promotion|discount|voucher code|offer code|coupon code name|live code|checkout code',
  ],
  [
    'couponScope',
    '券适用范围',
    'coupon_scope',
    '适用范围|优惠券范围|scope|applies to|券范围|使用范围|适用商品|valid for|applicable items|范围|valid on|good on|works on|code scope|code covers|covers|voucher for|coupon for|offer applies to|eligible items|eligible products|redeemable on|use on|promo scope|voucher scope|applies on',
  ],
  [
    'couponMinSpend',
    '券门槛',
    'coupon_min_spend',
    '使用门槛|门槛|min spend|minimum spend|coupon threshold|满减门槛|券使用门槛|最低消费|minimum order|threshold|min order|满|满额|min purchase|minimum purchase|spend over|min basket|minimum basket|min cart|min order value|order minimum|cart minimum|orders over|minimum cart value|spend at least',
  ],
  [
    'couponValue',
    '券面额',
    'coupon_value',
    '面额|优惠金额|优惠券面额|coupon amount|amount off|减免金额|券金额|券额|减|立减|优惠额|discount amount|discount value|voucher value|coupon discount|takes off|saving|savings|reduction|you save|coupon off|off amount|money off|value of coupon|value of voucher|code value',
  ],
  [
    'couponQuantity',
    '券发放量',
    'coupon_qty',
    '券数量|券张数|优惠券数量|coupon quantity|coupon count|发券数量|券量|发放数量|优惠券张数|voucher qty|voucher quantity|number of coupons|张数|number of vouchers|qty of codes|number of codes|redemptions|max redemptions|codes issued|voucher pcs|no of codes|no of vouchers|no of coupons|vouchers issued|coupons issued|usage limit|number issued|claim limit|total redemptions',
  ],
  [
    'finalPrice',
    '到手价',
    'final_price',
    '券后价|最终价|price after coupon|到手|最终到手价|折后价|实付|实付价|券后到手价|成交价|net price|price after discount|you pay|final|checkout price|customer pays|nett price|nett|after coupon|after code|price after code|after voucher|buyer pays|you’ll pay|pays|final price after coupon|out the door',
  ],
  [
    'stock',
    '直播总库存',
    'live_stock',
    '库存|总库存|直播库存|stock|inventory|库存数|库存数量|备货|备货量|可售库存|现货|数量|qty|quantity|units|units available|available|on hand|stock qty|inventory qty|pieces|pcs|stocks|allocation|stock on hand|stock available|units for show|units on hand|units allocated|live inventory|live stock qty',
  ],
  [
    'releasePlan',
    '放量计划',
    'release_plan',
    '放量|放货计划|release|stock release|上库存计划|放单计划|库存释放|drop plan|stock plan|放货|放货安排|分批放货|phasing|waves|drops|stock drops|stock drop|inventory plan|release in|tranches|batches|release schedule|stock phasing|inventory release|unit release',
  ],
  [
    'limit',
    '限购',
    'limit_per_order',
    '限购数量|每单限购|limit|max per order|purchase limit|限购件数|每人限购|限购规则|限拍|max per person|per customer limit|order limit|max qty|per household|each customer|max per customer|limit per customer|limit per order|limit/person|max/person|per order|per buyer',
  ],
  [
    'gift',
    '赠品',
    'gift',
    '赠送|gifts|freebie|free gift|赠品信息|随赠|买赠|福利赠品|bonus|gift with purchase|gwp|gift item|free item|free with purchase|bonus gift',
  ],
  [
    'hook',
    '痛点',
    'problem',
    '用户痛点|pain point|pain points|hook|用户痛点场景|场景痛点|引入|开头|problem hook|opening line|need|problem statement|customer problem|opener',
  ],
  [
    'keyPoints',
    '核心卖点',
    'key_points',
    '卖点|产品卖点|key point|selling points|talking points|主要卖点|卖点介绍|商品卖点|讲解要点|讲解内容|讲解话术|话术|口播|口播内容|口播稿|口播话术|直播话术|主播话术|脚本|脚本内容|script|copy|talk track|features|benefits|bullet points|key messages|demo notes|what to say|presentation notes|demo and points|demo & points|bullets|spiel|story|product story|main points|points|key selling points|usps|message|messages|sell points|notes for host',
  ],
  [
    'proof',
    '信任背书(留档)',
    'proof_on_file',
    '信任背书|背书|proof|trust|信任状|证明|证言|social proof|evidence of trust|credibility',
  ],
  [
    'priceReveal',
    '价格揭晓',
    'price_reveal',
    '报价话术|报价|价格话术|报价口播|reveal|price line|price script|price call|price moment|price beat|price talk|price words|price callout|price mention|price copy|price wording',
  ],
  [
    'close',
    '逼单话术',
    'close_line',
    '逼单|促单|促单话术|close|cta|call to action|成交话术|催单|催单话术|逼单口播|closing line|urgency line|sales close|收口|收口话术|wrap|closer|closing|push line|last words|call-to-action|closing words|closing script|urgency|final push',
  ],
  [
    'mustSay',
    '合规必说',
    'must_say',
    '必说|合规话术|disclosure|disclosures|must say lines|必说内容|法务必说|合规提示|口播必说|legal|legal line|mandatory lines|disclaimer|compliance|must read|must mention|required|required lines|info duty|legal copy|legals|compliance lines|compliance line|required disclosure|must-says|to be said',
  ],
  [
    'evidence',
    '资质/证据留档',
    'evidence_files',
    '资质|证据留档|资质留档|资质证据|evidence|certificates|质检报告|检测报告|资质文件|证书|证明文件|files|documents|certificate|proof files|资质证书|资质证明|on file|docs|paperwork|permits|cert|certs|substantiation|support docs|documentation|licences|licenses|compliance docs|test reports|reports',
  ],
  [
    'targetLength',
    '脚本目标字数',
    'script_word_target',
    '目标字数|脚本字数|字数|word target|target words|words|脚本长度|口播字数|word count|script length|vo words|word ct|script words|wordcount|no of words|number of words|spoken words|words target',
  ],
  [
    'host',
    '主播',
    'host',
    '主持|主持人|anchor|presenter|主播姓名|出镜|出镜人|负责主播|on camera|talent|speaker|host name|streamer|live seller|seller on camera|on-air talent|on air talent|hosts|who hosts',
  ],
  [
    'coHost',
    '助播',
    'co_host',
    '副播|assistant|助播姓名|嘉宾|搭档|guest|sidekick|second host|cohost|guest host|expert',
  ],
  [
    'producerNote',
    '中控动作',
    'producer_action',
    '中控|producer|producer note|producer notes|中控操作|中控备注|中控配合|操作|producer actions|control room|director|director notes|td notes|gallery|desk|backstage|admin action|ops|control|mod/producer|backend|back end|control desk|switcher|operator|crew notes|producer cue|booth',
  ],
  [
    'moderatorNote',
    '场控动作',
    'moderator_action',
    '场控|moderator|moderator note|moderator notes|场控配合|场控备注|场控操作|评论区|chat notes|chat|chat moderator|community|mod|mods|mod notes|chat mod|comments desk',
  ],
  [
    'adNote',
    '投流动作',
    'ad_action',
    '投流|ads|ad note|投流备注|投放|投放动作|千川|ad|ads action|media buying|paid ads',
  ],
  [
    'scene',
    'OBS场景',
    'obs_scene',
    '场景|画面|直播场景|scene|场景名|obs画面|机位|镜头|景别|画面/机位|camera|shot|camera shot|obs scene name|source scene|layout',
  ],
  [
    'graphics',
    '贴片/素材',
    'graphics',
    '贴片|素材|graphic|gfx|字幕贴片|图文素材|画面素材|overlay|overlays|graphics overlay|assets|on-screen graphics|lower thirds',
  ],
  [
    'pinAt',
    '弹窗时点(环节内秒)',
    'pin_at_s',
    '弹窗时点|弹窗|弹品时点|pin at|pin|pop at|弹窗时间|弹品时间|上车时间|弹链接时间|pin time|pop time|pin product at|highlight at|card at|card time|graphic in|pop|pin after|feature at|pop after|show card at|pin cue',
  ],
  [
    'countdown',
    '倒计时(秒)',
    'countdown_s',
    '倒计时|倒计时秒数|countdown seconds|倒计时时长|倒数|timer|countdown timer|countdown|count-down|timer length|countdown length',
  ],
  [
    'twoPersonCheck',
    '双人确认',
    'two_person_check',
    '双人复核|双人核对|two person|double check|二次确认|双人审核|需双人确认|2-person check|dual check|second check|复核|是否双人确认|two-person check|2 person check|dual approval|countersigned|countersign|2 people|two people|2 approvals|two approvals|two keys|second person|second approver|dual control|four eyes|4 eyes|2nd check|2nd person|double sign-off|two-man rule|approved by two',
  ],
  [
    'fallback',
    '备用方案',
    'fallback',
    '预案|应急预案|备选方案|plan b|backup|backup plan|应急方案|备用|b计划|如果出错|contingency|if it fails|risk plan|backup item|if sold out',
  ],
  [
    'notes',
    '备注',
    'notes',
    '说明|备注说明|note|remark|remarks|comment|comments|注意事项|其他|补充|补充说明|说明备注|info|comments and notes|additional notes|misc|timer text|internal notes|internal note|internal|producer remarks|other notes|fyi',
  ],
  [
    'stockFloor',
    '库存底线',
    'stock_floor',
    '底线库存|安全库存|保底库存|库存预警线|库存预警|预警库存|最低库存|留底库存|库存下限|safety stock|low stock alert|low stock|low stock level|reserve stock|buffer stock|buffer|stock buffer|min stock|minimum stock|floor stock|hold back|stop at stock',
  ],
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

/** Whether every file of ours has the column; the stock floor is there only where a product has one. */
export function isEveryday({ key }: Column): boolean {
  return key !== 'stockFloor';
}

/** The header of a column as our own files of that language write it. It also names what a segment keeps in `custom` for it. */
export function headerOf(key: ColumnKey, language: SheetLanguage): string {
  const column = BY_KEY.get(key);
  if (column === undefined) throw new RangeError(`No column ${key}`);
  return language === 'zh-CN' ? column.zh : column.en;
}
