/** 发货快递: who carries it, from where and where to, how long, who pays, where mine is. */
import type { TopicSigns } from './grammar.ts';

const PLACE =
  '(?:新疆|西藏|内蒙古?|海南|青海|甘肃|宁夏|东北|江浙沪|广[东州西]|北京|上海|成都|四川|重庆|云南|贵州|福建|山东|山西|陕西|浙江|江[苏西]|安徽|辽宁|吉林|黑龙江|西安|深圳|杭州|南京|武汉|天津|苏州|郑州|长沙|沈阳|青岛|大连|厦门|昆明|哈尔滨|长春|河[南北]|湖[南北]|港澳|香港|澳门|台湾|国外|海外|美国|日本|加拿大|偏远|农村|乡下|乡镇|县城|外地|全国)';
const HERE = '(?:to|from) (?!(?:you|me|the back|my|your)\\b)\\w+';

export const SHIPPING: TopicSigns = {
  asks: [
    [
      '(?:发|走|用|是|换|选)(?:的)?(?:什么|哪个|哪家|哪种)快递|快递(?:是)?(?:什么|哪|发什么)|^什么快递|什么物流|(?:指定|选|换|改)(?:一下)?快递',
      '发什么快递',
    ],
    ['(?:发|走|是|用|寄)(?:的)?(?:顺丰|中通|圆通|韵达|申通|邮政|京东|极兔|德邦|ems){if}', '发顺丰吗'],
    [
      '(?<!批货?){when}.{0,3}(?:能|会|才|可以|给|给我)?(?:发货|发(?!红包|券|福|优惠|的)|到货?(?!期)|寄|送到?|收到|收货|出单号)|^(?:一般|大概)?{when}[?]?到',
      '什么时候发',
    ],
    [
      '(?<!放|晾|晒|了|用|过|等|好)(?:几|多少)(?:天|日)(?:左右|之?内)?(?:能|可以|会)?(?:到(?!了)|发(?!现)|收|送)|(?:今天|明天|今晚|周末|年前|节前|过年|当天|马上|月底)(?:前)?(?:拍|买|下单)?.{0,4}(?:能|会|可以|能不能)?(?:发|到|寄|送|收到|收得到)(?:货)?{if}',
      '几天到',
    ],
    [
      '\\d+(?:小时|天)(?:内)?(?:发货|发|到|能到|能发){if}|[一两三四五七]天(?:内)?(?:能|可以)?(?:到|发|收到).{0,2}{if}',
      '三天能到不',
    ],
    [
      `(?:发|寄|到|送)(?:往|去|到|给)?${PLACE}.{0,6}(?:{if}|{many}|几天|[?]|$|要)|${PLACE}.{0,4}(?:发不发|发货?{if}|寄{if}|寄不寄|能发|能到|能寄|包不?包?邮|{many}天|邮费|运费|可以寄|可以发|到{if}|送{if})`,
      '发到新疆要运费吗',
    ],
    ['(?:可以|能|能不能)(?:发|寄){han}{1,5}{if}|(?:发|到|寄).{0,6}要?(?:几天|多久)', '能寄美国吗'],
    ['(?:从|在)?哪(?:里|儿)?(?:个)?(?:的)?(?:发货|发的|发出|发$|仓)|发货地(?:址)?(?:是|在)|哪个仓', '从哪发货'],
    [
      '包(?:不包)?邮{if}|包不包邮|(?:要|收|有)(?:不要)?(?:邮费|运费){if}|(?:邮费|运费|快递费)(?:是)?(?:多少|几|谁|怎么|到付|贵{if})|谁出(?:邮费|运费)',
      '包邮吗',
    ],
    [
      '(?<!看)(?:怎么|为什么|什么时候).{0,4}(?:没|不)(?:发货|到货|收到|发出)|怎么还不发(?!券|红|福)|(?:物流|快递).{0,3}(?:不动|不更新|没动|到哪|查不到|停)|(?:查|看)(?:一?下)?(?:物流|快递)|单号.{0,6}(?:{when}|多少|{if}|哪)',
      '怎么还没发货',
    ],
    [
      '送(?:到家|上门|货上门){if}|(?:能|会|可以)送(?:到家|上门)|一起发{if}|合并发货|合(?:并|在一起)发|泡沫箱|冷链.{0,3}{if}|顺丰包邮{if}|加急.{0,3}{if}',
      '送上门吗',
    ],
    [
      '\\b(?:how long|how soon|how fast|how many days|how quick(?:ly)?)\\b.{0,28}\\b(?:ship|shipping|ships|deliver\\w*|arrive|get here|gets here|get it|get mine|take to (?:get|come)|come in)\\b',
      'how long does shipping take',
    ],
    [
      '\\bwhen will .{1,16}\\b(?:delivered|arrive|ship)\\b|\\bwhen can you (?:deliver|ship|send)|\\bwhen (?:will|does|do|would|can) (?:it|they|this|these|that|mine|you|i|we|my order|the order).{0,12}(?:ship|arrive|come(?! back| out)|be here|get (?:here|it|mine|my)|delivered|receive)',
      'when will it arrive',
    ],
    [
      '\\b(?:do|can|will|could|would|does) (?:you|they|it|this|u) (?:guys |all |also |even )?(?:ship|deliver|mail|send)\\b|^(?:you )?(?:ship|ships|shipping|deliver|delivery|mail) (?:to|from|in) \\w+',
      'do you ship to Canada',
    ],
    [
      '\\bis (?:the )?(?:shipping|delivery) (?:free|included|extra|expensive|fast)\\b|\\bfree (?:shipping|ship|delivery)\\s*(?:[?]|$)(?<!(?:love|yay|thanks|for|with|the|get) free shipping)|\\bcombined? shipping\\b.{0,12}(?:[?]|$)|\\bcombine (?:orders|shipping)\\b',
      'is shipping free',
    ],
    [
      '\\bhow much (?:is |for |to |does )?(?:the |it cost to )?(?:shipping|delivery|postage|ship)\\b|\\bwhats?(?: is| are)? (?:the |your )?(?:shipping|delivery|postage|shipping (?:cost|fee|time)|delivery (?:time|date))\\b|\\b(?:shipping|delivery) (?:costs?|fees?|time|times|charges?|price|rates?)\\b.{0,16}(?:[?]|$)',
      'how much is shipping',
    ],
    [
      '\\b(?:international|worldwide|overseas|same day|next day|express|expedited|priority|local) (?:shipping|delivery|pickup)\\b(?: available| possible| option)?.{0,4}(?:[?]|$)|\\bship (?:worldwide|international(?:ly)?|overseas|fast)\\b.{0,3}[?]|\\bshipping ?[?]|\\bships? (?:when|from where|today|out when|from (?:us|usa|china))\\b.{0,3}[?]?$',
      'international shipping?',
    ],
    [`\\b(?:ship|ships|shipping|deliver|delivery) ${HERE}.{0,10}[?]`, 'shipping to Mexico?'],
    [
      '\\bwill (?:it|they|i|this|mine) (?:arrive|get (?:here|it)|be here|come|receive|make it) (?:by|before|in time|on time)|\\bcan i (?:get|have) it by\\b|\\bbefore (?:christmas|xmas|friday|the weekend)[?]',
      'will it arrive by Friday',
    ],
    [
      '\\bwhere (?:does|do|is|are|will) {it} (?:ship|ships|shipping|shipped|come) ?(?:from)?\\b|\\bwhere are (?:you|these|they) (?:shipping|shipped) from|\\bwhere do you ship',
      'where does it ship from',
    ],
    [
      '\\b(?:what|which) (?:carrier|courier|shipping)\\b|\\b(?:usps|ups|fedex|dhl)\\b.{0,12}(?:[?]|\\bor\\b)|\\b(?:use|by|via) (?:usps|ups|fedex|dhl)\\b|\\btracking(?: number| info| #)?\\s*[?]|\\b(?:get|have|send|is there) (?:a )?tracking',
      'what carrier',
    ],
    [
      '\\btrack(?:ing)? my\\b|\\bwheres?(?: is)? my (?:order|package|stuff|item|parcel)\\b|\\b(?:my|still) .{0,12}(?:hasnt|havent|didnt|not|never) (?:yet )?(?:shipped|ship|arrived?|come|came|gotten|got|received?)\\b|\\bstill (?:waiting (?:for|on) my|havent (?:gotten|got|received))',
      'where is my order',
    ],
    [
      '\\b(?:local )?pick ?up\\s*[?]|\\bcan i pick (?:it )?up\\b|\\b(?:customs?|import|duty|duties) (?:fees?|tax|charges?)\\b|\\bpo box\\b.{0,4}[?]',
      'pick-up, customs',
    ],
    ['(?:发货|物流|快递|到货)(?:速度)?[快慢]{if}|(?:发货|物流|快递)(?:速度)?快不快', '发货快不快'],
    ['(?:乡镇|乡下|农村|村里|县城|镇上|偏远|山区).{0,3}(?:送不送|到不到|送得到|能不能)', '乡镇送不送'],
    ['能不能(?:发|寄|送)(?!点?券|红包|福|优惠|链接|礼|我|个|几)', '能不能发德邦'],
    ['\\bwhen (?:do|does|will|are|is) .{1,20}\\b(?:go(?:ing)? out|dispatched|mailed)\\b', 'when do orders go out'],
    [
      '(?:邮费|运费|快递费).{0,3}(?:贵|高)(?:不[贵高]|{if})|寄(?:的)?(?:顺丰|中通|圆通|韵达|申通|邮政|京东|极兔|德邦)还是',
      '邮费贵不贵, 寄圆通还是中通',
    ],
    [
      '(?:还|一直)(?:没|不)发(?:货)?(?:啊|呢|{if}|$)|送(?:得|的)?到(?:村|镇|乡|家|县|小区|学校|单位).{0,2}{if}|用什么(?:寄|发)|(?:厂家|工厂|仓库|产地)(?:直接)?(?:直?发|发货).{0,1}{if}',
      '可以送到村里吗',
    ],
    [
      '\\b(?:package|parcel|order) (?:says|is|was|got|shows) (?:delayed|stuck|lost|pending)\\b',
      'my package says delayed',
    ],
  ],
  about: [
    ['快递|发货|包邮|运费(?!险)|邮费|顺丰|中通|圆通|物流|偏远|寄到|邮寄', ''],
    [
      '\\b(?:shipping|ship to|delivery|deliver|postage|tracking|ships|ship|shipped|mail(?:ed)? (?:it|them|to|out)|overseas|get here|arrive[sd]?)\\b',
      '',
    ],
  ],
  alone: [
    '包邮',
    '运费',
    '快递',
    '几天到',
    '发货',
    '邮费',
    'shipping',
    'shipping cost',
    'free shipping',
    'free ship',
    'delivery',
    'international shipping',
    'tracking',
    'usps',
    'fedex',
  ],
};
