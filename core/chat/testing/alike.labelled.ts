/**
 * Questions that are one to whoever answers: a line each, with `|` between the ways of asking it. Sheet: `SHEET_ZH` of `meant.zh.ts`, with 5 on screen. A question of
 * a known topic is one with others of its topic about the same product.
 */
export const ALIKE = `
多少钱 | 多少钱啊？？ | 咋卖 | 啥价 | 价格？ | price? | how much | 幾多錢 | 多少钱钱钱 | 主播多少钱 | 老板 怎么卖的呀 | 💰多少
3号多少钱 | 饭盒多少钱 | 三号链接什么价 | 那个饭盒咋卖 | 3号能便宜点吗
这个多少钱 | 这款啥价 | 锅铲多少钱 | 5号怎么卖
平底锅多少钱 | 4号价格多少
包邮吗 | 包邮不 | 抱邮吗 | 发什么快递 | 几天到 | 啥时候发货 | do you ship to canada
有没有大码 | 尺码偏小吗 | 120斤穿什么码
裤子有大码吗 | 牛仔裤偏大吗 | 7号有XL吗
能退吗 | 有运费险吗 | 七天无理由吗 | return policy?
有券吗 | 优惠券在哪领 | 有活动吗 | 有劵吗
怎么拍 | 咋买 | 拍不了 | how do i buy
还有货吗 | 还有吗 | 什么时候补货 | restock?
3号还有吗 | 饭盒还有货吗 | 粉色饭盒没了吗
汤锅还有吗 | 12号补货吗
主播老家哪里的 | 主播老家哪里的呀 | 老家哪里的？？ | 哪里老家的主播 | 主播你老家是哪里的啊 | 请问老家哪里的
主播几点下播 | 几点下播啊 | 下播几点？ | 请问主播几点下播呢
主播明天几点开播 | 明天几点开播啊 | 请问明天几点开播？
主播今天几点开播 | 今天几点开播的
这首歌叫什么 | 这首歌叫什么啊啊啊 | 歌叫什么？
主播吃饭了吗 | 吃饭了吗主播 | 主播吃饭了没
主播身高多少 | 主播多高
主播结婚了吗 | 结婚了吗？ | 主播结婚了么
你们公司在哪个城市 | 公司在哪个城市啊 | 你们公司是在哪个城市
背景音乐叫什么名字 | 背景音乐叫什么名字啊 | 背景的音乐叫什么名字
谁是第1位 | 谁是第1位？
谁是第2位 | 谁是第2位呀
what song is this | what song is this?? | whats this song | what song is it
where is your shirt from | where is your shirt from?? | wheres your shirt from | where is ur shirt from
what time do you go live tomorrow | what time do u go live tomorow | what time do you go live tomorrow???
what time do you end | what time do u end tonight
who does your makeup | who does your makup | who does ur makeup??
are you from texas | are u from texas? | r you from texas
are you from canada | are u from canada?
do you have a dog | do you have a dog?? | do u have a dog
do you have a cat | do u have a cat?
when is the next show | when is the next show?? | when is next show
how old are you | how old r u
主播哪里人 | 主播是哪里的人 | 主播哪里人呀
主播多大了 | 主播今年多大了 | 主播多大啦
主播是南方人吗 | 是南方人吗主播
主播是北方人吗 | 主播是北方人嘛
主播穿的衣服是什么牌子 | 主播衣服什么牌子的 | 衣服是什么牌子啊
主播在哪个城市 | 主播在哪个城市呀 | 你在哪个城市
晚上几点开播 | 晚上几点开播呀 | 主播晚上几点开播
早上几点开播 | 主播早上几点开播呢
有没有粉丝群 | 粉丝群有吗 | 有粉丝群没
主播有男朋友吗 | 有男朋友吗 | 主播有男朋友没
主播有女朋友吗 | 有女朋友吗主播
会唱歌吗 | 主播会唱歌吗 | 会唱歌不
会跳舞吗 | 主播会跳舞吗
今天播到几点 | 播到几点啊今天 | 主播今天播到几点呀
这是哪里的方言 | 哪里的方言啊这是
where are you located | where r u located | where are u located??
what is your name | whats your name | what's ur name
what time is the show tomorrow | what time is the show tomorow | whats the time of the show tomorrow
what time is the show on friday | what time is the show friday
is your mic off | is ur mic off?
is your camera off | is the camera off?
are you married | r u married
are you tired | are u tired??
did you cut your hair | did u cut ur hair?
did you dye your hair | did u dye your hair
who is the guy behind you | whos the guy behind you | who is that guy behind you
how long have you been live | how long have u been live
how tall are you | how tall r u?
主播是哪个省的 | 你是哪个省的啊 | 主播哪个省的
主播喜欢吃辣吗 | 喜欢吃辣吗主播 | 主播喜不喜欢吃辣
主播喜欢吃甜吗 | 喜欢吃甜吗
明天播吗 | 明天播不播 | 主播明天播吗
后天播吗 | 后天播不播
主播戴美瞳了吗 | 戴美瞳了吗 | 主播戴没戴美瞳
主播头发在哪染的 | 头发哪染的 | 头发是在哪染的呀
主播头发在哪剪的 | 头发哪剪的
有几个主播 | 你们有几个主播
主播会开车吗 | 会开车不主播
现在有多少人在看 | 多少人在看呀
do you have kids | do u have kids?? | you have kids?
do you have a brother | do u have a brother
how old is your dog | how old is ur dog
what is your favorite color | whats your favorite color | what's ur favourite color
what is your favorite food | whats your favorite food
where did you get your necklace | where did u get ur necklace | where'd you get your necklace
where did you get your shirt | where did u get that shirt
when do you go live next | when are you live next | when do u go live next
主播是单身吗 | 单身吗主播 | 主播是不是单身
主播学过化妆吗 | 学过化妆没
主播抽烟吗 | 主播抽烟不 | 抽不抽烟
主播喝酒吗 | 喝酒吗
主播养猫吗 | 养猫没主播
主播养狗吗 | 养狗吗
周末播吗 | 周末播不播 | 主播周末播吗
主播的耳环哪买的 | 耳环在哪买的呀
主播的项链哪买的 | 项链哪买的
can you sing | can u sing??
can you dance | can u dance
what's your sign | whats ur sign
are you cold | r u cold
how many kids do you have | how many kids do u have
主播是做什么工作的 | 主播做什么工作的呀 | 做什么工作
主播几岁 | 主播几岁了呀
主播是哪年的 | 主播哪年的
主播会说英语吗 | 会说英语不
主播会说日语吗 | 会说日语吗
你们几个人 | 你们有几个人啊
主播怎么不戴眼镜 | 怎么不戴眼镜了今天
主播怎么戴眼镜了 | 怎么戴眼镜了
为什么没有声音 | 怎么没声音 | 没声音吗
为什么卡 | 怎么这么卡
昨天播了吗 | 昨天播没播
可以唱一首歌吗 | 能唱首歌吗 | 唱首歌可以吗
where's your accent from | where is your accent from
is that your cat | is that ur cat? | is this your cat
is that your dog | is that ur dog
what perfume do you wear | what perfume are you wearing
can you hear me | can u hear me?
can you see me | can u see me
did you eat | did u eat yet
明天一点开播吗 | 主播明天一点开播吗
明天两点开播吗
`;
