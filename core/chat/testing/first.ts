/** The first labelled messages, in both languages: all of them are known to whoever writes signs, so they are for development alone. */
import { labelsOf, type Labels } from './labels.ts';

export const FIRST: Labels = labelsOf({
  'which-link': `
    几号 | 裙子几号 | 包包是几号链接 | 短t链接 | 那件红色的哪个链接 | 链接在哪 | 第几个啊 | 主播 求链接 | 链接呢？？？ | which link is the pan
    what's the item number for the towels | link? | which number is the red one | drop the link pls | 那个砂锅是几号呀 | 毛巾在几号链接 | 帮我找下链接
    where is the link | what number is the blender | 黑色那双链接多少 | 电饭煲在哪个链接里 | 几号是拖把 | 小灯第几号 | cant find the link for the mug
    which one is the lamp | number for the knife set? | 刚才那个水杯链接 | 外套链接号多少 | 链接我怎么没看到 | 7号链接是什么
    where can i see the link for this | which item is the rug
  `,
  price: `
    多少钱 | 鞋子多少钱 | 多少钱钱钱 | ３号多少钱 | 这个怎么卖 | 什么价 | 到手多少 | 价格？ | 多少米 | 能便宜点吗 | 券后几块 | 两个多少钱啊 | 咋卖的
    how much is it | How much for the set?? | price? | whats the price on number 4 | what's the price | how much is the black one | what does it cost
    这个要多少 | 一套多少钱包邮吗 | 现在什么价位 | 最低多少能拿 | how much for two | cost? | price pls | 请问什么价格 | 两件多少 | 活动价是多少啊
    这款啥价位 | is it under 50 | how much r they | how much would 3 be | whats it cost | 多少一个 | 今天几折 | 便宜多少 | 昨天不是这个价啊多少钱现在
    how much is the bundle | is it still 29.99 | total price with tax?
  `,
  size: `
    什么码 | 120斤穿什么码 | 165 110斤穿多大 | 这个锅多大 | 多大的 | 尺码偏小吗 | 能装多少水 | 有没有大码 | 多少毫升的 | 一包多少抽 | what size is this
    how big is it | dimensions? | does it run small | will it fit a 13 inch laptop | how tall is the lamp | is there an XL? | how many oz | 158的能穿吗
    L码多长 | 直径多少 | 有几个尺寸 | is it big enough for 4 people | size chart? | what is the diameter | 我160斤穿哪个 | 锅口径多大 | 一盒几个 | 均码吗
    what sizes do you have | is there a bigger one | how many inches | whats the capacity | 小个子能穿吗 | 这个有多重 | 鞋子标准码吗 | 38码有吗
    what are the measurements | does it come in large | how many does it hold
  `,
  stock: `
    还有货吗 | 还有吗 | 没了吗 | 白色还有没有 | 什么时候补货 | 抢完了吗 | 还剩多少 | 有现货吗 | 卖完了没 | is it sold out | any left? | how many left
    are these still available | restock when? | is the blue one in stock | 粉色的还有吗 | 怎么没货了 | 库存还有多少 | 是不是卖光了
    did it sell out already | do you still have the green one | when is it coming back | 灰色没有了吗 | 什么时候再上 | 还能抢到吗 | 库存够吗
    is the medium gone | any more of the red? | are you out of the large | 现在下单还有不 | 蓝色什么时候有货 | 全部抢光了? | do you have any in white
    is that all gone | will there be more
  `,
  shipping: `
    发什么快递 | 什么时候发货 | 包邮吗 | 几天到 | 发到新疆要运费吗 | 哪里发货 | 今天能发吗 | 多久能到广州 | 几号发货 | 运费多少
    how long does shipping take | do you ship to canada | when will it arrive | is shipping free | shipping? | how much is shipping
    can you ship to the uk? | 江浙沪几天到 | 发顺丰吗 | 什么时候能收到 | 偏远地区包邮不 | how fast is delivery | ships from where?
    do you deliver to alaska | 一般几天发货 | 东北发吗 | 可以发京东吗 | 明天能到吗 | do u ship overseas | whats the delivery time
    will it get here before christmas | 啥时候给我发呀 | 四川几天能到 | 邮费谁出 | 国外能寄吗 | how much to ship to hawaii | when do you ship
  `,
  'how-to-buy': `
    怎么买 | 怎么拍啊 | 在哪下单 | 拍不了 | 小黄车在哪 | 哪里可以买 | 付不了款 | how do i buy this | where can i order | i can't check out | how to order
    can i pay with paypal | 怎么下单呀新人 | 点哪里买 | 为什么付款失败 | where do i click to buy | my cart is not working | how can i get one | 怎么付款呀
    去哪拍 | 为什么拍不了啊 | how to pay | where is the cart | can i use apple pay | 第一次来怎么操作 | 为啥点不进去 | 加购在哪
    how does this work do i just comment sold | it wont let me pay
  `,
  coupon: `
    有优惠券吗 | 券在哪领 | 怎么领券 | 优惠券用不了 | 今天有什么活动 | 还有优惠吗 | 满减怎么用 | 红包怎么抢 | any coupon? | is there a discount code
    coupon not working | promo code? | do you have a code | 新人有券吗 | 优惠怎么叠加 | 券过期了怎么办 | is the code still valid | can i stack coupons
    where do i get the voucher | 券还有吗 | 满多少减 | 怎么没有优惠 | is there a sale code | coupon expired? | how do i use the voucher | 券怎么用
    有没有新人优惠 | 能用平台券吗 | whats the promo code | does the discount apply automatically
  `,
  quality: `
    是正品吗 | 鞋子是原标吗 | 什么材质的 | 会掉色吗 | 质量怎么样 | 好用吗 | 粘锅吗 | 保质期多久 | 孕妇能用吗 | 能进洗碗机吗 | 起球不 | 宝宝可以吃吗
    what is it made of | is it dishwasher safe | does it leak | is this real leather? | does the handle get hot? what material | are they any good
    can it go in the oven | 是纯棉的吗 | 这个锅会不会粘 | 洗了会缩水吗 | 什么牌子的 | 敏感肌能用吗 | is it stainless steel | does it work on induction
    will it rust | 不锈钢是304吗 | 容易坏吗 | 几层的 | 掉漆吗 | 辣不辣 | is it heavy duty | does the coating peel | is it safe for babies
    what brand is it | 洗碗机能洗吗 | 里面是什么馅 | 有没有味道 | 是不是真皮的 | how durable is this | is the lid glass | does it get hot on the outside
  `,
  'after-sale': `
    能退吗 | 支持七天无理由吗 | 不合适可以退吗 | 坏了怎么办能换吗 | 有运费险吗 | 保修几年 | 怎么退货 | can i return it | whats the return policy
    does it have a warranty | refund? | how long is the warranty | 不满意能退不 | 七天内可以换吗 | 退货运费谁出 | 保修多久 | do you accept returns
    can i get a refund if it breaks | how many days to return | 坏了包赔吗 | 尺码不对能换不 | 有质保没 | 退货谁出邮费 | is it returnable
    can i exchange for another color | whats the warranty on this | 可以试用不满意退吗 | 收到破的怎么处理 | 换货要几天 | what is your refund policy
    do i have to pay to return
  `,
  none: `
    price on the board | 哈哈哈哈哈 | 好看 | 主播好漂亮 | 666 | 来了来了 | 已拍 | 拍了两个 | 发货真快 | 质量很好，回购了 | 太贵了 | 上次买的已经退货了
    再来一遍！！！！！ | 高科技？？？ | 为什么不开摄像头 | 主播吃饭了吗 | 今天几点下播 | 你是哪里人 | 这首歌叫什么 | 优惠券抢到了 | 包邮太好了 | 绝绝子
    老粉来支持 | 红色套装 | 已经下单了哈 | 扣1 | 谢谢主播 | 昨天收到了，很满意 | 这价格美丽 | 尺码刚好 | [赞][赞][赞] | 🔥🔥🔥 | lol | just ordered two
    love this | hi from texas | ? | ?? | is it crispy? | how much fun is this | wait how? | who is the guy in the back | mine arrived yesterday
    great quality | the shipping was super fast | i paid too much last time | do a bunch of people still follow those guys? | that price is crazy
    what a deal | the return of the king | size matters lol | is the bit over? | got the coupon, thanks | how long have you been live
    i have this one and it is great | you always sell out | can we see the back | where are you from | good morning everyone | 刚下单，期待
    这个价格可以的 | 尺寸正合适 | 主播声音好好听 | 你们几点开播的 | 家里有三个了 | 券已经用了 | 快递小哥今天送到了 | 这个颜色怎么这么好看 | 我妈也买了
    主播多大了 | 有没有人跟我一样 | 前面的姐妹说得对 | 冲冲冲 | 为啥这么好笑 | you look great today | where did you get your shirt
    this stream is so good | returned mine last week | I want that | who else is watching from uk | omg so cute | is this live? | how are you
    free palestine | my order came today | can you say hi to my mom | the pan is amazing | sold! | what time do you end | 已经收到货了 | 等了好久终于开播
    太划算了吧 | 我家也有这个链接的 | 主播今天好美 | 你多高 | 有没有小姐姐 | 在干嘛 | 笑死我了 | 这个我有 | 下单了两件 | 价格真的绝 | great price
    love the size of it | i need this | got mine last year still works | whats up | are you going live tomorrow | where is your accent from
    i ordered the red one | how old are you | free stuff lol | 主播辛苦了喝口水 | 我来晚了 | 笑出腹肌 | 上链接上链接 | 买了五个送人 | 上次发货很慢
    这价格我先冲了 | 尺码选对了 | 家人们晚上好 | 粉丝灯牌亮起来 | 你老家哪里的 | 有人吗 | 谁懂啊太好笑了 | just joined | i bought it for my mom
    what did he say | who won the giveaway | my dog loves you | shipping took forever last time | looks cheap ngl
  `,
});
