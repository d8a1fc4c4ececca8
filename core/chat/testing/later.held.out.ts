/** Messages in both languages, labelled after those of `later.ts` and only measured: who reads their misses tunes on them. */
import { labelsOf, type Labels } from './labels.ts';

export const LATER_HELD_OUT: Labels = labelsOf({
  'which-link': `
    饭盒链接几号 | 主播手里拿的是几号 | 碗是哪个链接 | 给个链接呗 | what number is this one | where can i find the link | which number was the mug
  `,
  price: `
    主播这一对卖几块 | 老粉能优惠多少钱 | 一瓶合多少钱啊 | 直播结束还是这个价吗 | 超市卖二十你们卖多少 | 大的小的一个价吗 | 要是买五盒呢多少 | how much r u selling the lamp for | whats the cheapest one
    is it cheaper if i get two | what's the price difference | so 40 for both? | how much was it yesterday | how much is a refill
  `,
  size: `
    180斤的胖子有码吗 | 脚长24厘米拍几码 | 弹力大吗我腰粗 | 这个袋子能装几瓶水 | 鞋码准不准 | 高度够放洗碗机里吗 | 碗口多大 | 有没有再大一点的锅 | whats the biggest size | im a 34 waist which one
    would a medium be too big for me | how long is the strap | does one size fit all | how many sheets per roll
  `,
  stock: `
    卡其色卖完没 | 能不能再放一点 | 灰色有吗 | 什么时候到货 | 还有多少件 | 没赶上还有没有 | 明早还会上架吗 | did the black sell out | when are you restocking | is the set still up
    how many do you have of the blue | what colours are left
  `,
  shipping: `
    今晚下单明天发吗 | 发邮政可以吗 | 广西几天到 | 快递放驿站还是送家里 | 物流信息在哪看 | 一起买能合并邮费吗 | 你们家从浙江发货吗 | shipping to alaska? | how long does delivery usually take
    is it usps or ups | when would it get here | do i pay customs
  `,
  'how-to-buy': `
    从哪里进去买 | 要先加购物车吗 | 拍几件有限制吗 | 怎么拍两件 | 银行卡可以付吗 | 点不了下单 | how do i buy the set | is there a limit per person | can i add it to my cart now
    do you accept credit cards
  `,
  coupon: `
    满减能凑单吗 | 优惠券领不了 | 有赠品没 | 抽奖要怎么参加 | 老客户有优惠吗 | 今天打几折 | 领完券再拍吗 | is there a coupon for new customers | how do i use my voucher | when does the sale end
    do you have a discount for teachers | can i use two codes
  `,
  quality: `
    起不起毛球 | 是头层牛皮吗 | 煮面会粘底吗 | 防不防水 | 有没有检测报告 | 好不好打理 | 可以空腹吃吗 | 夏天盖热吗 | 能在煤气灶上用吗 | is it heavy duty | does the handle get hot | is it lined
    can kids use it | are these vegan | does it taste sweet
  `,
  'after-sale': `
    收到不喜欢怎么退 | 保几年 | 退货包运费吗 | 客服怎么联系 | 少发了一个怎么弄 | 可以开发票不 | how do i exchange it | what if it doesn't fit | do you have a return policy | is it refundable
  `,
  none: `
    主播今天心情不错 | 买回来当礼物 | 主播怎么不说话 | 我来晚了吗 | 家里囤了好多 | 主播加油 | 刚下单了两个 | 收到了很喜欢 | 主播皮肤真好 | 今天周几 | 有人和我一样刚进来吗 | 这个颜色我有 | sounds good | i'm so broke lol
    how was your weekend | loving the stream | is it snowing there | mine arrived today | what are you drinking | are you left handed
    can you say hi to my mom | best purchase ever | who is your favorite artist | i wish i had one
  `,
});
