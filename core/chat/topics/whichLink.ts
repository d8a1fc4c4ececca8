/** 哪个链接: which number to press, where the link is. Calls to put a link up (上链接) are cheers, not questions. */
import type { TopicSigns } from './grammar.ts';

export const WHICH_LINK: TopicSigns = {
  asks: [
    ['(?<!今天|明天|有效期到|到)几号(?!发|到|寄|送|开|下|上新|有|补|放|过|能|会|才|播|啊今|回|结束)', '几号, 裙子几号'],
    ['几号链接|第几(?:个|号)(?!人|次|天)|几号车|小黄车第?几|购物车第?几', 'where it stands in the bag'],
    ['哪一?[个条款]链接|哪号|是哪一?个(?:呀|啊)?[?]?$|哪一?个(?:是)?链接', '面霜是哪一个'],
    ['[拍点戳]哪(?:一?[个款条号]|里链)(?!码|尺|颜|色|按|键)', '拍哪个'],
    ['(?<![\\d一二三四五六七八九十]号?)链接(?:号)?(?:是|在)?(?:几|多少|哪|呢)|链接是什么', '链接呢'],
    [
      '(?:求|发|给|找|贴|甩|要|有|放|挂|来|蹲|想要)(?:个|一下|下|我|我个|一个|没有|没|出|点|这个|那个){0,2}链接(?!的|了|已|里)',
      '求个链接',
    ],
    ['链接(?:给|发)(?:一下|下|我|个)', '链接发一下'],
    [
      '(?:没看[到见]|没找[到着]|找不[到着]|看不[到见]|没有).{0,4}链接|链接.{0,6}(?:没看[到见]|没找[到着]|找不[到着]|看不[到见]|打不开|没有)',
      '怎么没看到链接',
    ],
    ['(?<![上冲号\\d])链接[?]*$', '短t链接: a thing and 链接 is the usual form'],
    ['(?:是|叫)(?:几|多少)号', '刚讲的是几号'],
    ['\\bwhich (?:link|item|number|listing|lot|product|one (?:is|are|do|should))\\b', 'which link, which one is'],
    [
      '\\bwhats?(?: is| are)? (?:the |its |that |this )?(?:link|listing|lot|item|product)?\\s?(?:number|link|listing|lot|no|#)(?: (?:is|for|of|on) .*)?(?: it| this| that)?{end}',
      'what number is it',
    ],
    ['\\bwhats? (?:link|item|number|lot|#)\\b.{0,30}', 'what number is the pan'],
    [
      '\\b(?:drop|send|post|share|need|want|get|see|find|have|put|give) (?:me )?(?:the |a |that |up the )?link\\b',
      'drop the link',
    ],
    [
      '\\blink\\b.{0,3}(?:please|for|to|of) ?(?:the|this|that|it)?|\\bwheres?(?: is)? (?:the |that )?(?:link|listing)\\b',
      'link for the hoodie, where is the link',
    ],
    ['\\b(?:item|lot|link|product) ?(?:#|number|no)\\s*[?]', 'item #?'],
    [
      '\\bcan(?:t|not) (?:find|see) (?:it|this|that|the (?:link|listing|item))|\\bdont see (?:it|this|the (?:link|listing|item))',
      'can’t find it in the list',
    ],
    ['\\bwhere (?:do|can) i (?:find|see) (?:the|this|that)\\b', 'where do I find the blue one'],
    ['\\bwhat(?:s| is) (?:the )?name of (?:this|that|it)\\b', 'to look it up in the bag'],
    ['\\bwhat(?:s| is) the \\w+ (?:you|she|he)s? ?(?:are|is|re)? wearing', 'what is the jacket you are wearing'],
    ['\\bnumber for (?:the|this|that)\\b', 'number for the knife set'],
    ['(?<!今天|明天|后天|今)是(?:不是)?第?\\d{1,3}号(?:链接)?{if}', '是3号吗'],
    [
      '(?:购物[车袋]|小?黄车|橱窗|列表)里?.{0,4}(?:没找[到着]|找不[到着]|没看[到见]|看不[到见]|搜不到)',
      '购物袋里没找到',
    ],
    [
      '\\bcan(?:t|not) (?:find|see) .{1,24}\\bin (?:the|your) (?:list|bag|cart|shop|store|links?)\\b',
      'i cant find the towels in the list',
    ],
    ['\\b(?:is|was) (?:it|this|that) (?:number|link|item|lot|no|#) ?#?\\d', 'is that number 4'],
    [
      '(?:找不[到着]|没找[到着]|没看[到见]|看不[到见])(?:你|主播)?(?:说|讲|刚才?)?.{0,3}(?:[那这][个款件]|商品|宝贝)',
      '找不到主播说的那个',
    ],
    ['(?:在|是|排)第几(?:个)?[?]*$|(?:讲|说|到)几号(?:链接)?了|链接(?:给|发|甩|放)(?:一个|出来)', '讲到几号了'],
    [
      '\\bwhat(?:s| is) (?:it|this|that)(?: one)? called\\b|\\bwhere is (?:it|this|that) (?:in|on) (?:the|your) (?:shop|store|list|bag|cart|page)\\b',
      'whats that one called',
    ],
  ],
  about: [
    ['链接', ''],
    ['\\blink\\b', ''],
  ],
  alone: [
    '链接',
    '几号',
    '哪个',
    '求链接',
    'link',
    'links',
    'linkk',
    'link please',
    'number',
    'item number',
    'w2c',
    'which one',
  ],
};
