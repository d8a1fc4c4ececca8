/** 尺码规格: sizes worn, measures, weight, how much is in it. */
import type { TopicSigns } from './grammar.ts';

const MEASURE =
  '(?:直径|口径|高度|长度|宽度|重量|净重|净含量|厚度|深度|腰围|胸围|肩宽|裤长|袖长|衣长|裙长|鞋长|内长|容量|尺寸|尺码|码数|规格|克重|毫升数)';

export const SIZE: TopicSigns = {
  asks: [
    ['(?:什么|多大|哪个|几|选|拿|要|拍)(?:的)?(?:尺)?码(?!头|字)', '穿什么码'],
    [
      '有(?:没有|没)(?:加)?{size}|(?:还)?有(?:没有)?\\s?{size}(?:的)?(?:{if}|[?]?$)|(?:还有|有)[^，。？]{0,3}{size}(?:的)?{if}',
      '有没有大码',
    ],
    ['穿(?:什么|多大|几|哪个|多少)', '穿什么'],
    [
      '\\d{2,3}(?:斤|kg|公斤|cm|厘米|的).{0,12}(?:穿|码|合适|能|可以).{0,5}(?:{if}|什么|多|哪|[?])|\\d{3}(?:的|斤|cm)(?:能|可以)?穿$|{size}有{if}|\\d{3}/\\d{2,3}',
      '160/50kg',
    ],
    ['(?:{can}|会不会|会|适合)(?:不能)?穿{if}|(?:能|可以)不(?:能|可以)穿|能不能穿', '胖子能穿吗'],
    ['穿.{0,4}(?:会|是)(?:不会|不是)?.{0,2}[大小长短紧松](?:{if}|[?]?$)', '158穿会不会长'],
    [
      '偏[大小]{if}|偏大(?:还是)?偏小|偏[大小]还是|偏码{if}|(?:正|标|标准|准)码{if}|(?:大小|尺码|尺寸|码数|码子).{0,4}(?:怎么|表|标准{if}|正{if}|正常{if}|准{if}|如何|多少)',
      '偏码吗',
    ],
    [
      '(?<!主播|播|你|他|她|老板|姐姐|姐|哥|妹|人|事)多(?:大|高|长|宽|重|厚|深)(?:的|呢|啊|呀|一[个件只]|尺|容|[?]|$|多[大高长宽重厚深])',
      '多大的',
    ],
    ['{many}{unit}', '多少毫升'],
    [`${MEASURE}.{0,3}(?:多(?!了)|几|呢|怎么|如何|是什么)|${MEASURE}是?[?]*$`, '腰围多少'],
    ['{what}(?:尺寸|规格|大小)', '什么尺寸'],
    ['一[盒包袋箱套份单瓶板](?:里面)?(?:有|是)?{many}(?!钱|块|元|米)', '一盒几个'],
    ['(?<!库存.{0,2}|货)够不够|够(?:大|长|高|宽|用|吃|几).{0,3}(?:{if}|人)|够{many}个?人', '够几个人吃'],
    [
      '{can}?(?:装|放|塞)(?:得|的)?(?:下|进|多少|几|\\d|a4|手机|电脑).{0,8}(?:{if}|多少|几)|(?:放|装|塞)[得不]下|能装(?:多少|几|下)',
      '放得下A4纸吗',
    ],
    ['重不重|[沉重]{if}(?<!严重.)|[长短]不[长短]|大不大|小不小|宽不宽|高不高', '沉吗'],
    [
      '有(?:没有)?.{0,2}(?:大|小|长|短|宽|高)一?(?:点|些)的?(?:{if}|[?]?$)|有(?:没有)?.{0,3}几(?:个|种)(?:尺寸|规格|大小|码)',
      '有没有小一点的',
    ],
    ['最[大小](?:的)?(?:到|能穿|是|有)?.{0,3}(?:{many}|多大)', '最大到几码'],
    [
      '(?<!\\d)(?!\\d+9还是\\d+9)\\d+(?:cm|寸|码|号|厘米|公分|l|升)?还是\\d+|是\\d+(?:cm|寸|厘米|公分|l|升|ml|毫升|斤|kg)的?{if}',
      '28还是30',
    ],
    ['一米[\\d一二三四五六七八九]的?床|米的床', 'beds'],
    ['(?:几|多少)人(?:份|用|吃|的)', '几人份的'],
    [
      '\\b(?:bigger|larger|smaller|longer|shorter|wider) (?:one|size|version|option)s?\\b.{0,6}(?:[?]|$)(?<!(?:need|want|got|have) a .*)',
      'is there a bigger one',
    ],
    [
      '\\b(?:what|which|any|got|have|do you have|is there|are there|what are the|carry) (?:(?:other|more|bigger|plus|the|a|an|in|it in|in an?) )*sizes?\\b(?! (?:matter|queen))',
      'what sizes do you have',
    ],
    [
      '\\b(?:true to size|tts)\\b.{0,4}[?]|^tts$|\\b(?:do|does|are|is) {it} (?:run )?(?:true to size|tts)|\\b(?:do|does) {it} (?:run|fit)\\b|^runs? (?:small|big|large|true).{0,20}[?]',
      'does it run small',
    ],
    [
      '\\b(?:do|does|is|are) .{1,24}\\b(?:run|fit) (?:big|small|large|tight|true|wide)\\b|\\b(?:will|would|does|do|can) {it} (?:fit|be big enough|be too)\\b|\\bwhat (?:would|will|should) (?:fit|i (?:get|order|wear|pick|go))|\\bshould i (?:size|go) (?:up|down)\\b|\\bsize (?:up|down)[?]',
      'will it fit',
    ],
    [
      '\\b(?:whats?|what is|what are|are)(?: the| its)? (?:size|dimensions?|dims|capacity|measurements?|waist|inseam|length|width|height|diameter|weight|volume)\\b|\\bsize (?:chart|guide|range)\\b(?! (?:is|was|helped))',
      'whats the waist',
    ],
    [
      '\\bhow (?:big|large|small|tall|wide|deep|thick|heavy|oversized)\\b(?! (?:is (?:your|the (?:show|crowd|stream))|are you))',
      'how big',
    ],
    [
      '\\bhow long (?:is|are) (?:it|this|that|they|these|the (?!warranty|return|shipping|delivery|wait|sale|stream|show|live|battery)\\w+)\\b',
      'how long is the cord',
    ],
    [
      '\\bhow (?:does|do) {it} fit\\b|\\bhow (?:much|many).{0,12}\\b(?:hold|weigh)\\b|\\bwhat does it weigh\\b|\\bhow much (?:does|do) {it} (?:hold|weigh)',
      'how much does it hold',
    ],
    [
      '\\bhow many (?:oz|ounces|ml|litres?|liters?|inches|cm|cups|quarts|pieces|pcs|pairs|sheets|grams|pounds|lbs|in (?:a|the|each)|come in|per|do (?:i|you|we) get|servings)\\b',
      'how many in a pack',
    ],
    [
      '\\b(?:is|are) {it} (?:a )?(?:petite|oversized|heavy(?! duty)|big|small|large|huge|tiny|long|short|wide|xl|xs|one size|regular)(?: enough)?\\b(?!.*\\blol)|\\b(?:big|large|small|long|wide|tall|deep|stretchy) enough\\b',
      'is it oversized',
    ],
    ['\\b(?:is|are) {it} (?:a )?(?:\\d+|queen|king|twin)\\b.{0,8}\\bor\\b', 'is it a queen or king'],
    [
      '\\b(?:do you have|got|is there|any|does it come in|come in|have (?:it|this|them) in)(?: an?| it in(?: an?)?| this in(?: an?)?| in(?: an?)?)? ?(?:x*[sl]|xs|m|\\dx|\\dxl|small|medium|large|extra large|petite|plus(?: sizes?)?|size \\d+)\\b(?! (?:one|deal|problem|world))',
      'got a medium',
    ],
    [
      '\\bsize ?\\d+(?:\\.5)?s?\\s*[?]|^(?:x*[sml]|small|medium|large|plus size|petite)s?(?: available)?\\s*[?]|\\b(?:xs|xl|small|medium|large) available\\b',
      'size 10?',
    ],
    [
      '\\bi(?:m| am)? (?:wear )?(?:usually )?(?:a )?(?:\\d|size).{0,24}\\bwhat\\b|\\b(?:lbs|pounds|ft|feet)\\b.{0,16}\\bsize\\b',
      '5ft4 130 lbs what size',
    ],
    ['\\bsizing\\b.{0,3}(?:[?]|$)(?<!love the sizing)', 'sizing?'],
    ['(?:x{0,3}[sml]|\\dxl)码?还是(?:x{0,3}[sml]|\\dxl)', '拍m还是l'],
    [
      '偏[大小](?:一|半|1)码|(?:码|斤|kg|cm|脚|半)[^，。?]{0,4}(?:选|拍|买|穿|拿)(?:什么|多大|哪个|几|多少)',
      '偏小一码吗, 36码半脚选什么',
    ],
    [
      '有(?:没有)?(?:儿童|小孩|宝宝|大人|成人|男|女)(?:款|码|穿)的?(?:{if}|[?]?$)|有(?:没有)?(?:儿童|小孩|大人|成人)的(?:{if}|[?]?$)',
      '有儿童的吗',
    ],
    ['^sizes? (?:for|if)\\b', 'size for 150 pounds'],
    ['[大小](?:一|半|1)码(?:{if}|可以|行|合适|[?])', '脚胖拍大一码吗'],
    [
      '能不能(?:放|装|塞)(?:进|得下|下)(?!.{0,2}(?:微波|烤箱|洗碗|洗衣|蒸))|穿[得的]?[下上进]去?{if}',
      '能不能放进冰箱门, 穿得下吗',
    ],
    ['有(?:没有)?(?:加[长大宽肥]|特大|迷你|超大|加高)(?:款|号|版|的)?(?:{if}|[?]?$)', '有没有加长款'],
    ['是?(?:一米[二三五八]|[12]\\.\\d米?)的?{if}', '被子是一米八的吗'],
    [
      '\\b(?:length|width|height|weight|diameter|dimensions?|measurements?|capacity) (?:of|on|for) (?:the|this|that|it)\\b',
      'length of the dress',
    ],
    ['够.{1,3}人(?:用|吃|坐|睡|穿)?{if}|[大小](?:一|半|1|两)号(?:{if}|可以|行|合适|[?])', '够四个人用吗, 要买大一号吗'],
    [
      '\\b(?:do|does|is|are) {it} (?:come|available|made) in (?:an? )?(?:wides?|narrow|tall|petite|half sizes?|kids|mens|womens|youth|toddler)\\b',
      'do these come in wide',
    ],
    [
      '[一两三四五六几]口(?:人|之家).{0,3}(?:够|用|吃)|多少乘多少|(?:多大|大)(?:的)?空间|(?:装|盛|放)多少|几人(?:锅|床|桌|位|沙发)|码子[大小正]?{if}',
      '三口人够不',
    ],
    [
      '是(?:不是)?(?:长款|短款|宽松|修身|中长款|oversize)|(?:长款|短款|宽松的?|修身的?)(?:还是|{if})|能(?:不能)?(?:放|装)(?:平板|手机|电脑|ipad|书|雨伞|水杯|a4)',
      '这款是长款吗',
    ],
    [
      '\\b(?:is|are) {it} (?:a |an )?(?:\\d+ ?(?:inch|in|cm|oz|ml|quart|qt)|cropped|full length|knee length)\\b|\\bwhats the (?:biggest|smallest|largest)\\b|\\bcan {it} hold\\b|\\b(?:kids|toddler|mens|womens|mini|travel) (?:version|size)\\b|\\b(?:chest|waist|hip|bust|inseam|shoulder) measurements?\\b',
      'is it a 12 inch',
    ],
  ],
  about: [
    ['尺码|尺寸|(?:的|这个|那个)大小|规格|码数|容量|均码|大码|小码', ''],
    [
      '\\b(?:size|sizes|sizing|dimensions|xs|xl|xxl|measurements|diameter|width|height|weight|capacity|litres?|liters?|quarts?|inseam|oversized|petite)\\b',
      '',
    ],
    ['(?<!主播的?|你的?|老板|姐姐?)(?:身高|体重)|\\d斤|[大小](?:一|两|半)[码号]|长度|宽度|高度|腰围', ''],
    ['\\b(?:inches|narrow|mediums?|larges?|smaller|bigger|fits?)\\b', ''],
  ],
  alone: [
    '几码',
    '尺码',
    '尺寸',
    '尺码表',
    '偏码',
    '大码',
    'size',
    'sizes',
    'sizing',
    'dimensions',
    'dims',
    'measurements',
    'size chart',
    'size guide',
    'how big',
    'plus size',
    'inseam',
    'dimensions please',
  ],
};
