/** 质量: what it is made of, whether it is genuine, what it does and what one may do with it. */
import type { TopicSigns } from './grammar.ts';

/** What goods may do or suffer: 起球, 掉色. */
const FATE =
  '(?:起球|掉毛|掉色|褪色|掉漆|掉渣|掉粉|缩水|变形|变色|生锈|漏水?|粘锅?|断|裂|开裂|开线|开胶|皱|起皱|起静电|静电|勾丝|透光?|闷(?:热|脚)?|磨脚|扎(?:人|脖子)?|过敏|刺激|烫手?|漏电|串味|碎|坏|堵|卡粉|脱妆|拔干|起毛|沾毛|粘毛|脱线|脱毛|钻绒|跑绒|发黄|发霉|长虫|化|漏油|溢|晕染|卷边|硌)';
/** What goods may be: 厚, 结实. */
const TRAIT =
  '(?:厚实?|薄|透气?|保暖|保温|保冷|暖和|热|冷|软|硬|柔软|舒服|舒适|结实|耐用|好用|好吃|好喝|好穿|好看吗|好洗|好打理|好清洗|好安装|安全|环保|新鲜|甜|辣|咸|苦|酸|腻|香|防水|防滑|防晒|防摔|防烫|遮瑕|持久|显瘦|显胖|显白|显黑|显高|吸水|亲肤|有弹力?|弹力大|弹性|挺|垂|密封|静音|噪音大|声音大|费电|费油|省电|味道大|有味道?|有味儿|刺鼻|嫩|脆|劲道|足|干净|光滑|百搭|耐脏|耐磨|耐看|藏肉|藏肚子|遮肚子|修身|正常(?:使用)?|齐全|新款|正规|靠谱)';
const MATTER =
  '(?:棉|纯棉|真皮|牛皮|头层|羊皮|不锈钢|实木|木头?|羊毛|羊绒|真丝|蚕丝|桑蚕丝|陶瓷|铸铁|304|316|食品级|塑料|玻璃|硅胶|竹|国产|进口|涤纶|聚酯|纯手工|手工|纯金|银|纯银|黄铜|铜|铁|铝|乳胶|鹅绒|鸭绒|羽绒|亚麻|麻|人造|天然|有机|无糖|零糖|纯牛奶|原味)';
const WHO =
  '(?:敏感肌|敏感皮|油皮|干皮|混油|痘肌|黄皮|黑皮|孕妇|孕妈|哺乳期?|宝宝|婴儿|小孩|孩子|儿童|学生|老人|男生|男的|女生|男女|糖尿病人?|高血压|减肥|狗狗?|猫咪?|新手|大人|初学者)';

export const QUALITY: TopicSigns = {
  asks: [
    [
      '(?:是|用|有)(?:的)?(?:什么|哪些)(?:型号|材质|面料|材料|成分|料子|布料|做的|牌子|品牌|料|毛|绒|皮|馅|功能|型号)|{what}(?:材质|面料|料子|牌子|成分|材料|做的|口味|味道|味儿|味|馅|品牌)|哪个(?:牌子|品牌)',
      '什么材质',
    ],
    [
      '(?:质量|品质|面料|料子|材质|效果|做工|口感|味道|手感|性能|音质|续航|性价比|成色|口碑|功效|功能)(?:怎么样|如何|好不好|好{if}|行{if}|行不行|可以{if}|怎样|正常{if}|[?])',
      '质量怎么样',
    ],
    [
      '(?:是|是不是|保|不是)?(?:正品|保真|真的|正版|正货|专柜|原标|原装|真皮|原厂|品牌货|高仿|假的|旗舰店|官方)(?:货)?{if}(?<!^真的.?)|是不是(?:正品|真的|正版|正货|假货|原装|高仿|a货)|假一赔|和(?:旗舰店|专柜|官网).{0,3}一样',
      '是不是正品',
    ],
    [
      `(?:会|容易|不会|易|能|久了|是否)(?:很)?(?:容易)?${FATE}.{0,2}{if}|${FATE}{if}|(?:会不会|容易不容易)${FATE}`,
      '会掉色吗',
    ],
    [
      `(?<!(?:喜欢|爱|想)(?:吃|喝|穿|用)?)${TRAIT}(?:的|得)?{if}|(?:够|有点|很|特别|真的|容易|真|算|比较)${TRAIT}{if}|(?:有没有)${TRAIT}|(?:有|真的有|真有).{0,2}(?:效果|用){if}`,
      '保暖吗',
    ],
    [
      '({han})不\\1(?![是要会能好行对有大小长多信服知管可])(?<!是不是|有没有|能不能|要不要|对不对|会不会|好不好|行不行|算不算|买不买|走不走|来不来|去不去|在不在|想不想|发不发|贵不贵|包不包|重不重|退不退|换不换|听不听|播不播|说不说|看不看|拍不拍|爱不爱|服不服|讲不讲|够不够|大不大|小不小|用不用|给不给|送不送|抽不抽|上不上|可不可|让不让|敢不敢|吃不吃|卖不卖|补不补|累不累|饿不饿|困不困|信不信|喜不喜|不不不|不错不错|认不认)(?!错)',
      '辣不辣, 起不起球: what goods are or do',
    ],
    [
      `(?:是|算|含).{0,4}${MATTER}.{0,3}(?:{if}|还是|不$|多少)|(?:是|不是)${MATTER}|${MATTER}(?:的)?{if}|含(?:棉|绒|羽绒|毛|糖|酒精|香精|量).{0,3}{many}`,
      '是纯棉的吗',
    ],
    [
      '(?:有没有|含|有)(?:添加剂?|防腐剂|酒精|香精|激素|甲醛|荧光剂|色素|糖|涂层|异味|检测报告|质检|认证|授权|拆修|盖子?|说明书|(?:原装)?配件|口袋|内衬|划痕|瑕疵|毛病|效果|什么问题|色差){if}|{can}(?:提供|看).{0,3}(?:检测|质检)|摔过{if}|有(?:没有)?(?:修过|维修过|摔过)|有没有(?:添加|防腐|酒精|香精|激素|甲醛|荧光|涂层|异味|检测|质检|授权|盖|说明书|口袋|内胆|磕碰|瑕疵|味道|副作用)|带(?:盖子?|充电器|线|包装|礼盒|电池).{0,2}{if}',
      '有添加剂吗',
    ],
    [
      `${WHO}.{0,3}(?:能|可以|适合|可不可以|能不能)(?:不能|不可以)?(?:用|吃|喝|玩|戴|涂|学)?(?:{if}|[?]?$)|适合.{1,8}{if}|(?<!大小|尺码)合适{if}|(?<!券|码|红包|卡|优惠|吧)能(?:不能)?用{if}|多大.{0,2}(?:孩子|宝宝|小孩)?(?:能|可以)(?:用|吃|玩)|适合多大的?(?:孩子|宝宝)|(?:几|多)(?:岁|大).{0,4}(?:能|可以)(?:用|吃|玩)|适合(?:什么|哪些)(?:人|肤质|年龄|肤色)`,
      '孕妇能用吗',
    ],
    [
      '(?:能|可以|可)(?:不能|不可以)?(?:直接)?(?:进|放|用|上|机|手|水|干|微波|空腹|天天|每天|加热|蒸|煮|烤|炖|炒|当|做|送|折叠|调节|拆|装|连|充)(?:得了|进)?(?:洗碗机|微波炉|烤箱|电磁炉|明火|燃气灶?|蒸箱|冰箱|洗|机洗|水洗|吃|喝|用|蓝牙|苹果|安卓|电|人)?{if}|(?:洗碗机|微波炉|烤箱|电磁炉|燃气灶|明火|洗衣机).{0,3}(?:能|可以|行).{0,3}(?:{if}|[?]?$)|通用{if}',
      '能进洗碗机吗',
    ],
    [
      '(?:怎么|如何)(?:洗(?!脑)|清洗|清洁|保养|使用|用(?!券|不了|优惠)|吃(?!饭|播|的下)|喝|保存|存放|安装|打理|泡|做(?:的|熟)?[?]?$|煮|戴(?!.{1,4}了)|搭)',
      '怎么洗',
    ],
    [
      '(?:保质期|生产日期|日期|有效日期|产地|出厂日期)(?:是|到|多|呢|哪|新鲜|几|[?]|$)|哪(?:里|儿|一年)?(?:产|生产|做)的|(?:什么|哪年)时候生产|是国产',
      '保质期多久',
    ],
    [
      '续航(?:多|几|怎么|{if})|充(?:一次)?电(?:要)?(?:多久|几|{many})|{many}(?:瓦|w|功率|毫安)|几层|{many}(?:种|个)?(?:口味|功能|档)|声音大{if}|噪音.{0,3}{if}',
      '续航多久',
    ],
    [
      '(?:打开|里面|内胆|内里|底|鞋底|杯盖|盖子|把手|内衬)是(?:什么|啥)|和.{1,8}(?:有)?什么(?:区别|不同)|有(?:什么)?区别{if}|(?:区别|差别)(?:是|在)(?:什么|哪)|色差.{0,3}{if}|(?:和|跟)(?:图片|照片).{0,3}一样{if}',
      'what the inside is',
    ],
    [
      '\\bwhat(?:s| is| are)? (?:it|this|that|they|these|the \\w+) (?:made|lined) (?:of|from|out of)\\b|\\b(?:what|whats the|which|what kind of) (?:material|fabric|metal|leather|brand|ingredients|model|year|condition|flavou?rs?)\\b|\\bwhats? (?:it )?made (?:of|out|from)',
      'what is it made of',
    ],
    ['\\bwhere (?:is|are|was|were|s)? ?(?:it|this|they|these|that) made\\b|\\bmade in \\w+\\s*[?]', 'where is it made'],
    [
      '\\b(?:is|are|was) {it} (?:really |actually |even |any |100% |100 percent |all |pure |a )?(?:safe|waterproof|water resistant|non ?-?stick|good|any good|durable|sturdy|genuine|authentic|real|legit|fake|original|dishwasher|oven|microwave|bpa|vegan|organic|gluten|cruelty|machine|washable|leak ?proof|heavy duty|worth|soft|itchy|see through|sheer|thick|thin|warm|hot|stretchy|comfortable|comfy|lined|loud|quiet|noisy|spicy|sweet|scented|fragrance|compatible|refurbished|new|used|ok for|okay for|easy to|reusable|rechargeable|wireless|adjustable|breathable|insulated|handmade|hypoallergenic|tarnish|solid|plated|faux)\\b(?! (?:life|lol|in (?:here|there)|that (?:you|we)|friday))',
      'is it legit',
    ],
    [
      '\\b(?:is|are) {it} (?:[\\w%]+ ){0,2}(?:stainless|steel|leather|cotton|wood|wooden|plastic|glass|ceramic|silicone|metal|silk|wool|bamboo|cast iron|aluminum|gold|silver|polyester|linen|suede|cashmere|porcelain|copper|fleece)\\b',
      'is it stainless steel',
    ],
    [
      '\\b(?:will|does|do|would|did|can) (?:it|this|that|they|these|the \\w+|those|the \\w+ \\w+) (?:actually |really |easily |ever |still |even )?(?:rust|fade|shrink|leak|stick|scratch|break|last|melt|crack|hold up|stain|tear|peel|smell|chip|pill|tarnish|wrinkle|stretch|work|bend|rip|get hot|keep|turn|feel|stay|shed|bleed|have (?:a |any )?(?:pockets?|smell|lid|handle|hood|zipper|fragrance|lining|stretch|coating|batter|nuts))\\b',
      'does it pill',
    ],
    [
      '\\b(?:does|do|will) (?:it|this|that|they) come with\\b(?! (?:a )?(?:free|gift|warranty|guarantee))',
      'does it come with a lid',
    ],
    [
      '\\bcan (?:it|this|that|you|i|they|we|dogs|cats|kids|babies) (?:go|be put|be used|put|use|be washed|wash|eat|wear|be machine)(?: (?:it|this|them))?\\b(?! (?:the |a |my )?(?:code|coupon|gift card|paypal|apple pay|promo|venmo|card))',
      'can it go in the oven',
    ],
    [
      '\\b(?:dishwasher|oven|microwave|freezer|kid|pet|baby|food)[- ]safe\\s*[?]|\\bsafe (?:for|to)\\b.{0,16}[?]|\\b(?:waterproof|water resistant|gluten free|vegan|organic|legit|authentic|genuine|ingredients|material|brand|condition|battery life|good quality|expiration date|real leather|cruelty free|washable|nonstick|handmade)\\s*[?]',
      'waterproof?',
    ],
    [
      '\\bhow(?:s| is| are)? (?:the |its )?(?:quality|durable|sturdy|material|fabric|battery|sound|comfortable|warm|soft|loud|spicy|sweet)\\b|\\bhow (?:durable|sturdy|warm|soft|loud|comfortable|spicy|sweet) (?:is|are)\\b|\\bhow does it (?:smell|taste|feel|work on|sound)\\b|\\bwhat does it (?:smell|taste|feel)\\b',
      'how is the quality',
    ],
    [
      '\\bhow (?:do|can|would|should) (?:you|i|we) (?:clean|wash|use|care for|assemble|charge|store|install|put it together)\\b|\\bhow long (?:does|will|do) (?:the )?(?:battery|it|they|charge|scent) last|\\bwhen does it expire\\b',
      'how do you clean it',
    ],
    [
      '\\bany (?:flaws|defects|scratches|nuts|damage|stains|holes|smell|allergens|sugar)\\b|\\b(?:real or fake|new or used|fake or real)\\b|\\bingredients\\b.{0,3}(?:[?]|$)|\\bwhat are the ingredients\\b',
      'any flaws',
    ],
    [
      '\\b(?:expiry|expiration|best before|use by)(?: date)?\\s*[?]|\\bshelf life\\b|\\bwhats the (?:expiry|expiration)\\b',
      'expiry date?',
    ],
    ['^(?:is (?:it|this) |are (?:they|these) )?any good\\b', 'any good?'],
    ['有(?:什么|哪些|多大|没有)(?:区别|不同|差别)', '跟上次那个有什么区别'],
    [
      '\\b(?:will|does|do|would|can) (?:it|this|that|they|these|the \\w+|those) (?:fall (?:off|apart)|come (?:off|apart|loose)|slip|slide|fold|drip|lock|heat up|spin|tip over)\\b',
      'does the lid fall off',
    ],
    [
      '(?:会不会|会|容易|怕)(?:糊|上火|溅|晃|臭|馊|卡|发烫|掉下来|受潮|漏油|松)(?:{if}|[?]?$)|(?:甲醛|超标|防腐剂|添加剂).{0,3}{if}|手洗还是机洗|机洗还是手洗|有(?:没有)?(?:保护套|收纳袋|防尘袋|充电线|遥控器?|定时|预约功能|儿童锁).{0,1}{if}',
      '甲醛超标吗',
    ],
    [
      '\\bwhats (?:it|this|that) (?:lined|filled|coated|stuffed|packed) with\\b|\\bwhats (?:in|inside) the (?:box|set|kit|bag|package)\\b|\\b(?:make|makes) (?:a lot of |any |much )?noise\\b|\\brecommend (?:it |this |these |that )?for\\b',
      'whats in the box',
    ],
  ],
  about: [
    ['质量|材质|面料|成分|正品|保质期|原标|产地|料子|牌子', ''],
    [
      '\\b(?:quality|material|materials|ingredients|durable|waterproof|authentic|induction|dishwasher|legit|fabric)\\b',
      '',
    ],
    ['异味|气味|塑料味|味(?:大|重)|用(?:得)?(?:几年|多少年|多久|得久)|穿几年|耐用|掉(?:毛|色|漆|渣)|防水|保温', ''],
    ['\\b(?:smell|washable|coating|shrink|leak|scratch|rust|stretchy|zipper|pockets)\\b', ''],
  ],
  alone: [
    '材质',
    '面料',
    '成分',
    '正品',
    '保质期',
    '产地',
    '什么牌子',
    'material',
    'materials',
    'ingredients',
    'brand',
    'legit',
    'what brand',
    'what material',
    'fabric',
    'made in china',
  ],
};
