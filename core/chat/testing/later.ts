/**
 * Messages in both languages that were labelled when the signs stood, in four rounds, each before anybody looked at what the signs make of it: they told 0.82, 0.86, 0.81 and
 * (unusual wordings on purpose) 0.71 of the lines right. What was missed was mended, so these are for development.
 */
import { labelsOf, type Labels } from './labels.ts';

export const LATER: Labels = labelsOf({
  'which-link': `
    这件在哪个链接 | 你身上的外套几号 | 红色套装是几号 | 鞋子链接是哪个 | 刚才那个锅链接多少 | 是3号吗 | 购物袋里没找到 | 讲的这款是第几个 | 那个杯子点几号 | which number is it | whats the link for the skillet
    what number was the candle | i cant find the towels in the list | link to the pan please | is that number 4 | which one are you wearing
    where's the hoodie link | 这个锅几号链接 | 模特身上那套是第几个 | 粉色的在哪个链接 | 找不到主播说的那个 | 几号链接是毛巾 | 上一件链接多少 | 求同款链接 | what item is she showing
    which listing is the candle | what's the number for this one | send link | link for the pan? | 拍几号链接啊 | 帽子在几号 | 小碗是第几个链接 | 蓝色这件链接发下 | 这是一号链接还是二号
    what's the item number | which one is the blender | can you send the link for the lamp | 蓝色裙子几号链接 | 找不到链接 | 这个在第几 | 讲到几号了 | 上面那个链接呢 | 哪个是小锅的链接
    裤子链接发一个 | 几号品 | whats the lot number | is there a link for that | what number are we on | where is it in the shop | whats that one called
  `,
  price: `
    多少米一双啊主播 | 这个包邮到手几多 | 直播间比店里便宜多少 | 现在拍立减完多少 | 是一百二还是一百五 | 买俩多少钱 | 刚才说多少钱没听清 | 比上次贵了20？ | 价格发一下 | 什么价位的 | 粉丝价多少 | 一盒几个钱 | 99还是89啊 | 为啥比旗舰店还贵
    whats the damage | how much for a set of 2 | is it 20 or 25 | can u do 2 for 30 | price again pls | sorry what was the price | how much after discount
    is that price for one | cheaper than amazon? | how much is the grey hoodie | missed the price | what r u charging | total w tax? | 主播这双多少米拿下
    直播间到手价是？ | 一斤合多少 | 去店里买多少钱 | 能再送个便宜点不 | 三件套总价多少 | 这价是一个还是一对 | 小号的多少 | 刚进来什么价啊 | 降价了吗 | what's it going for | how much for the small one
    hm is the bag | whats ur lowest | price for all three? | is the blue one the same price | can you repeat the price | how much in pounds
    does it cost more in black | 老板给个实在价 | 三双一起拿多少 | 能不能再少五块 | 这款昨天卖多少来着 | 便宜点我要两个 | 价格在哪看 | 这一箱得多少钱 | 是直播间专属价吗 | 买一送一多少钱 | what does one go for
    price?? i missed it | how much r the boxes | is $30 for the pair | can you go down to 20 | how much all together | 要几个大洋 | 多少软妹币 | 这一套下来多少 | 老铁这个咋个价
    啥子价 | 价钱能说一哈不 | 这是原价还是活动价 | 后面会降价不 | 双十一更便宜吗 | 一个月前卖多少 | 大瓶和小瓶差多少钱 | 拍两单一共要付多少 | 带不带赠品这个价 | 八十能卖吗 | 五十行不行 | 抹个零呗 | 是不是比淘宝贵 | 学生党有没有便宜点的
    how much for everything | whats the total for both | price drop coming? | is that with tax | 20 bucks? | can i get it for 15 | will you take 30 for it
    what was the price again | how much does the large cost | did the price go up | how come its more expensive now | whats the deal price
    is 25 each or the set
  `,
  size: `
    一米七穿啥 | 我胸大能穿吗 | 160 100 拍M还是L | 腿粗可以穿不 | 多少寸的锅 | 三口之家够用吗 | 杯子多高 | 这个能装几个鸡蛋 | 脚背高能穿吗 | 净重多少 | 偏小一码吗 | 有儿童的吗 | 36码半脚选什么 | 锅的直径
    what size should a 5'8 guy get | would it fit in a carry on | how many ml | are they wide enough for my feet | size for 150 pounds
    does the xl fit a 44 chest | how thick is it | is the small really small | kids sizes? | how many servings | whats the weight of the pan
    身高一米六体重一百一穿几码 | 脚胖拍大一码吗 | 锅盖多大的 | 能不能放进冰箱门 | 孕妇穿得下吗 | 一瓶能用多久啊多少毫升 | 有没有加长款 | 被子是一米八的吗 | 衣服短不短 | 杯口直径多少 | what size is she in | how wide are the straps
    will xl fit 6ft 200lbs | i'm between sizes what should i get | how many come in one box | length of the dress? | is it big enough for a family
    whats the inseam on those | 小腿粗能穿进去吗 | l码适合多少斤 | 儿子13岁穿多大 | 盆有多深 | 够四个人用吗 | 要买大一号吗 | 一袋有几斤 | 高度是多少 | what size would i be at 140
    how tall is that bottle | do these come in wide | how many cups does it hold | is the medium more like a large | how big is the small one | 穿44的鞋买什么码
    肩膀宽的能穿吗 | 145斤170拍啥码 | 奶奶一米五能穿吗 | 这床单多少乘多少 | 包能放ipad不 | 里面多大空间 | 三口人够不 | 码子大吗 | 是宽松版的还是修身的 | 这款是长款吗 | 有短一点的吗 | 跟多高 | 一卷多长 | 单个多重啊 | 整箱几斤 | 能盛多少饭
    这是几人锅 | what are the dimensions of the tray | does it fit a king mattress | is it a 12 inch | how long are the sleeves | i'm 5'2 will it be too long
    what's the biggest you have | do you have 2x | is it cropped | will my laptop fit | can it hold a whole chicken | how much does one weigh
    is there a kids version | are the small and medium close | whats the chest measurement
  `,
  stock: `
    白的还有吗 | 没抢到还有机会吗 | 啥时候再上 | 库存放完了？ | 补单吗 | 再上10单吧可以吗 | 怎么点不进去显示抢光了 | 有黑的吗 | 还有没有别的花色 | 明天还卖不 | 下一批什么时候到 | 就剩一件了吗 | 大号没货了？ | are we out of blue
    any black ones left | will this come back | is pink gone | do u still have the pan | how many do you have left in stock | says out of stock for me
    more coming? | can you restock the towel set | do they come in navy | is there another color | 黑色补货没 | 怎么一点就没了 | 还有最后几单 | 今天还上吗 | 我没抢到能再来一波吗 | 有没有白的
    粉色是不是断货 | 库存还够不够 | 明天有货吗 | any in medium grey left | is the red sold out | when will there be more | are u getting more in | is there any blue left
    did the towels sell out | can you bring back the candle | how many of the black ones are left | 还能抢到不 | 咖色还有没有 | 怎么全灰了买不了是没了吗 | 什么时候再来一批 | 后面还会上吗
    只有这两个颜色吗 | 最后一个了吗 | are there any mediums left | will the green come back | do you have more of these | is that the last one | any other colours
    绿的卖光了没 | 还能补吗 | 还有尾货吗 | 没有库存咋办 | 上次没买到今天有吗 | 大概还有几单 | 怎么灰色的 | 是不是没了 | 下午还有吗 | 以后还会有吗 | 这是最后一批吗 | 现在还可以买吗 | 什么时候上新货 | 深色的有没有 | any chance of a restock
    is it gone already | do you have one more | do you have the red in stock | are the grey ones coming back | can you hold one for me
    how many u got left | when's the next drop | is the white still there | do you still have size 8
  `,
  shipping: `
    发货快不快 | 新疆能送到吗 | 邮费要自己出吗 | 啥快递啊 | 几天可以收到货 | 从哪里发 | 过年前能到吗 | 可以发中通不 | 乡镇送不送 | 海外可以邮寄吗 | 我上周拍的怎么还没发货 | 周末发货吗 | when does it ship out
    do you send to ireland | shipping cost to texas? | how long til it gets here | is delivery free | express shipping available? | which carrier
    will i get it by friday | can i combine shipping on two orders | ship to PR? | does it ship from the us | 快递什么时候能到 | 大概几天发出 | 发货地在哪儿 | 能不能发德邦 | 云南包邮吗
    今天拍后天能收到不 | 运费多少钱 | 到河北要几天 | 我的快递卡在路上了怎么办 | 送货上门不 | how much is postage to the uk | do you ship worldwide | when do orders go out
    has my order shipped yet | free shipping on two? | is there tracking | can it get here by christmas | where do these ship from | 发货到大连几天 | 寄圆通还是中通
    我这边偏远能送到吗 | 多长时间能收到 | 下单了怎么还没物流 | 邮费贵不贵 | 海外能寄不 | 春节还发货不 | does shipping cost extra | how soon do you ship | can you ship to a po box
    what's shipping to florida | will mine come before sunday | do you ship from china | 今天付款哪天发 | 发快递要钱吗 | 西安几天 | 物流几天啊 | 用啥寄 | 怎么一直没动静快递 | 可以送到村里吗
    可以改成顺丰吗 | 是厂家直接发吗 | 预计多久收货 | 我买了三天了还没发 | 广东发货吗 | how many days for delivery | whens it ship | do you deliver on weekends
    can i get overnight shipping | is shipping included in the price | will it ship together | shipping time to canada?
    my package says delayed what do i do | do you ship same day
  `,
  'how-to-buy': `
    在哪里下单 | 为什么付不了款 | 点哪个按钮买 | 可以用花呗吗 | 货到付款行吗 | 新手不会拍教一下 | 怎么加购 | 能一起拍吗分开拍怎么弄 | 地址怎么改 | 提交不了订单怎么回事 | how can i order this | where do i check out
    do you take paypal | cart wont let me pay | can i pay later with klarna | how do u purchase | is there a buy button
    can i order from canada without an account | where do i tap to buy | 怎么付钱 | 在哪付款啊 | 一人限几件 | 显示下单失败 | 能用微信支付吗 | 点进去没有购买 | 可以分期付款吗 | 我想买两件怎么拍 | 怎么取消订单
    how does one order | it says payment failed | can i use apple pay | how many can i buy | where's the checkout | do i need the app to buy
    my card keeps getting declined | 第一次来怎么下单 | 怎么付不了 | 链接点了没反应 | 限购几个 | 能货到付款吗 | 订单怎么修改 | how do i check out | can i pay in installments
    it won't let me add to cart | can i buy two | where do i pay | 在直播间怎么下单 | 怎么进购物车 | 点哪里 | 支付不了怎么办 | 可以先付定金吗 | 拍了怎么付钱 | 可以多拍几个吗 | 一次只能买一个吗 | 不用备注吧
    地址填错了能改吗 | 怎么帮别人买 | how do i get one | where do i click | can i buy more than one | what payment do you take | can i still order after the live
    it won't let me buy | how do i add it to cart | can i edit my order
  `,
  coupon: `
    满减券哪里点 | 能用店铺券吗 | 有没有粉丝券 | 券怎么没有了 | 赠品是什么 | 福袋几点开 | 第二件半价吗 | 还有红包雨吗 | 会员打折不 | 领了券为什么没减 | 买多送啥 | what's the promo code | any discount for two
    code isn't working | is there a giveaway tonight | does the coupon still work | free gift? | how do i claim the coupon | any deals today
    bundle discount? | new follower code? | 怎么没有优惠 | 券在哪个位置 | 优惠券能跟满减一起用吗 | 送不送赠品 | 今天有福袋吗 | 新人有没有优惠 | 抽奖什么时候开始 | 这个参加满减吗 | 券过期了吗
    where do i enter the code | is there a sale on the pans | do i get a free gift | does the code work on sale items | any promo for new buyers
    when's the next giveaway | what's the discount code again | 满200减多少 | 优惠券怎么用不了 | 有新人券吗 | 福袋怎么抢 | 有没有买赠 | 粉丝有优惠没 | 下一个红包几点 | got any coupons
    is the discount automatic | code for first order? | do i get anything free with it | promo code not working | 有没有优惠活动 | 红包怎么领 | 赠品有哪些 | 多买有优惠吗 | 券能叠加不
    关注有优惠吗 | 会抽奖吗今天 | 满多少包邮送礼 | 怎么中的奖 | 优惠码是多少 | 还能用国补吗 | any specials tonight | is there a promo | buy one get one? | whats the giveaway tonight
    how do i get the discount | can you give us a code | is the sale still on
  `,
  quality: `
    会掉毛吗 | 是纯棉的不 | 什么材质 | 能放洗碗机吗 | 电磁炉可以用吗 | 会不会褪色啊 | 有味道吗 | 敏感肌可以用吗 | 是真皮吗 | 保质期多久 | 甜不甜 | 透不透 | 好洗吗 | 冬天穿热不热 | does it shrink in the wash
    is it dishwasher safe | real leather? | will it scratch | does it smell | is it good for sensitive skin | whats it made of
    how long does the battery last | does it work on induction | is it machine washable | expiry date? | any good? | does the color fade | 会缩水吗 | 面料透气不
    这是羊毛的吗 | 小孩能不能吃 | 有没有异味 | 锅粘不粘 | 用久了掉漆吗 | 跟上次那个有啥区别 | 日期新鲜吗 | 容易坏不 | 耐不耐用 | is it real wool | can i put it in the microwave | is the fabric thick
    does it leak | what material is the pan | is it safe for babies | how do you wash it | does the lid fall off | is it noisy
    does it work with gas stoves | 这是什么料子 | 冬天穿冷不冷 | 会不会漏水啊 | 是不是正品啊 | 宝宝能用不 | 洗了会变形吗 | 干锅能用吗 | 有塑料味吗 | 吃起来硬不硬 | 能用几年 | is it waterproof
    does it get hot on the outside | is the coating safe | how good is the quality | what's the fabric | can i wash it | is it original | 这个结实吗 | 锅底多厚会不会糊
    孕妇可以吃吗 | 甲醛超标吗 | 夏天穿闷不闷 | 里面是什么填充 | 掉色严重不 | 吃了会上火吗 | 口感怎么样 | 手洗还是机洗 | 带不带内胆 | 这个防烫吗 | 静音的吗 | 有保护套吗 | 生产日期是哪天 | 能保温多久 | 哪个牌子的 | 跟图片一样吗
    will the paint chip | does it have a lid | is it easy to clean | are they comfortable | does it come with batteries | how does it taste
    is it bpa free | what's it lined with | can it go in the freezer | how sturdy is it | is it stretchy | whats in the box | does it make noise
    is the leather soft | would you recommend for oily skin
  `,
  'after-sale': `
    坏了怎么办 | 不喜欢可以退不 | 质保几年 | 尺码不对能换吗 | 收到少了一件找谁 | 退货谁出邮费 | 碎了包赔吗 | 有没有售后 | 上次买的有瑕疵怎么处理 | 客服不理我怎么办 | 能开票吗 | what if it breaks | can i send it back
    is there a warranty | how do returns work | mine came damaged what do i do | can i exchange for a different size | how do i get a refund
    do you cover return shipping | who do i contact about my order | 收到坏了怎么赔 | 拆开了还能退吗 | 保修多长时间 | 退货地址是哪 | 拍错了能退吗 | 质量有问题找谁 | 退款几天到账 | 换货要运费吗
    can i return if it doesn't fit | how long do i have to return | is it covered if it breaks | do you offer refunds | i got the wrong item what do i do
    who pays for returns | 不合适能换小一码吗 | 七天内可以退吧 | 破了给补发吗 | 有保修卡吗 | 我要退货怎么弄 | 发错颜色了咋办 | what's your refund policy | can i swap it for a small
    is there a guarantee | how do i return something | 不好用能退不 | 出问题了找谁 | 退货自己寄吗 | 可以换颜色吗 | 支持七天无理由不 | 坏了能修吗 | 人工客服在哪里 | 买贵了能退差价不 | 假的赔吗 | 有没有过敏包退
    can i return it after opening | is there free returns | how long is the warranty | it broke can i get a new one | how do i contact customer service
    who do i talk to for a refund | do you replace broken ones
  `,
  none: `
    主播今天好美 | 哈哈哈哈笑死 | 下单了等收货 | 昨天买的收到了质量很好 | 主播嗓子还好吗 | 主播哪里人 | 这首歌叫啥 | 几点下播 | 价格太香了 | 已经抢到两单 | 支持支持 | 回购第三次了 | 主播吃饭没 | 好看是好看就是没钱 | 刚来讲到哪了 | 明天几点播 | 主播多大了
    你们在哪个城市直播 | 这波可以冲 | 来了来了 | 好便宜啊 | 上次买的锅超好用 | 我妈说这个颜色好 | 不要刷屏好不好 | 包邮太爽了 | 快递小哥刚送到 | hi from texas | love this color | just ordered two
    how is everyone doing | what song is this | who's moderating tonight | i got mine yesterday and love it | lol how does she do that
    what time do you go live tomorrow | good morning | you look great today | where are you from | omg so cute | the price is amazing
    shipping was so fast last time | my size is always sold out lol | can you hear us | how old are you | is this live | how many people are watching
    what happened to your hand | i need this in my life | sold | great deal | why is chat so slow | do you have a cat | this is my third order
    that code saved me 10 bucks | 主播累不累 | 我又来啦 | 质量没得说 | 价格比超市便宜多了已下单 | 这个锅我家有 | 买过三次了 | 主播休息一会吧 | 你家狗呢 | 今天人好多 | 主播声音真好听 | 下次再买 | 已付款求快发 | 早上好呀 | 666
    主播多少粉丝了 | 什么时候下播 | 谢谢主播送的券 | 快递到了很满意 | 主播用的什么口红 | 背景音乐好好听 | you're so funny | just got here hi | i ordered the blue | what time is it there
    is that your dog | who else is from ohio | the last one i bought broke lol | that's a steal | love the size of it | my package came today yay
    where did you get your shirt | when is your birthday | how long have you been streaming | do you like pizza | free shipping is the best | lets gooo
    this code is crazy good | wow sold out already | 主播唱首歌 | 哇塞太划算了 | 上次买的一直在用 | 主播辛苦了 | 给老公也买了一件 | 颜色真好看 | 主播结婚没 | 今天播到几点 | 一点都不贵 | 我抢到了开心 | 主播身上的味道好闻吗哈哈
    昨晚没赶上 | 物流很给力 | 谁抢到了 | 这个主播叫什么名字 | 终于等到你 | your hair looks nice | i want it all | hello from canada | what did she say | anyone else lagging
    is she always this funny | bought 3 last week | who is the girl in the back | so fast shipping thank you | my kids love theirs
    what day is the next live | take my money | are you guys a couple | don't buy the fake ones people | 主播什么星座 | 吃了吗大家 | 我去年买过一个 | 主播瘦了 | 这波亏了吧老板 | 我要三单
    好喜欢这个杯子 | 已经在路上了 | 我老婆让我来的 | 能不能快点讲 | 讲慢一点好吗 | 为什么没声音 | 画面卡了吗 | 是不是卡了 | 主播能唱首歌吗 | 谁懂啊太美了 | 今天几号 | 现在几点了 | 主播会说粤语吗 | your dog is so cute
    can you turn up the volume | why is it so laggy | is anyone else watching from work | do you cook every day | what camera do you use
    how did you start selling | who's winning tonight | i already have two | what a bargain | you should do this every week
    are you going to be live tomorrow | did you eat yet
  `,
});
