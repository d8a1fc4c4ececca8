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
`;
