import { describe, expect, it } from 'vitest';
import { headerParts } from './headers.parts.ts';
import { proposeMapping } from './import/mapping.ts';

describe('headers told by their parts', () => {
  it.each([
    ['挂牌价', 'listPrice'],
    ['官网价', 'listPrice'],
    ['近7天底价', 'lowestPrice'],
    ['七天内最低卖过', 'lowestPrice'],
    ['近7日最低到手', 'lowestPrice'],
    ['底价依据', 'priceBasis'],
    ['比价留痕', 'priceBasis'],
    ['今晚一口价', 'livePrice'],
    ['播价', 'livePrice'],
    ['直播到手前价', 'livePrice'],
    ['落袋价', 'finalPrice'],
    ['机制后价格', 'finalPrice'],
    ['预估到手', 'finalPrice'],
    ['券槛', 'couponMinSpend'],
    ['消费满', 'couponMinSpend'],
    ['起用金额', 'couponMinSpend'],
    ['券值', 'couponValue'],
    ['抵扣(元)', 'couponValue'],
    ['派发张数', 'couponQuantity'],
    ['权益份数', 'couponQuantity'],
    ['限用货品', 'couponScope'],
    ['哪些能用', 'couponScope'],
    ['权益名', 'couponName'],
    ['发什么券', 'couponType'],
    ['箱数', 'stock'],
    ['深度（双）', 'stock'],
    ['上架节奏', 'releasePlan'],
    ['加货安排', 'releasePlan'],
    ['随货送', 'gift'],
    ['念价格', 'priceReveal'],
    ['话术-逼单', 'close'],
    ['口播：合规', 'mustSay'],
    ['产品话术', 'keyPoints'],
    ['检测/证照', 'evidence'],
    ['控台', 'producerNote'],
    ['几分几秒上车', 'pinAt'],
    ['弹(分:秒)', 'pinAt'],
    ['倒秒', 'countdown'],
    ['双签', 'twoPersonCheck'],
    ['谁播', 'host'],
    ['几点', 'start'],
    ['多久', 'duration'],
    ['坑位', 'link'],
    ['上车顺序', 'link'],
    ['书号(ISBN)', 'sku'],
    ['产品及规格', 'name'],
    ['一周最低', 'lowestPrice'],
    ['茶店售价', 'listPrice'],
    ['水产市场价', 'listPrice'],
    ['播间价', 'livePrice'],
    ['客人实付', 'finalPrice'],
    ['对比的是什么', 'priceBasis'],
    ['带什么券', 'couponType'],
    ['券的名字', 'couponName'],
    ['用券起点', 'couponMinSpend'],
    ['券抵多少', 'couponValue'],
    ['这张券管哪几款', 'couponScope'],
    ['印多少张', 'couponQuantity'],
    ['仓里有', 'stock'],
    ['分几拨放', 'releasePlan'],
    ['每人几份', 'limit'],
    ['随茶送', 'gift'],
    ['茶友烦恼', 'hook'],
    ['怎么报', 'priceReveal'],
    ['怎么收', 'close'],
    ['不能漏说', 'mustSay'],
    ['手续', 'evidence'],
    ['掌播', 'host'],
    ['帮播', 'coHost'],
    ['操盘动作', 'producerNote'],
    ['几个人点头', 'twoPersonCheck'],
    ['主播怎么讲', 'keyPoints'],
    ['海货', 'name'],
    ['满额要求', 'couponMinSpend'],
    ['券可用于', 'couponScope'],
    ['参与商品', 'couponScope'],
    ['口播价', 'priceReveal'],
    ['临门一脚', 'close'],
    ['链接排序', 'link'],
    ['Scope 适用', 'couponScope'],
    ['指定套餐', 'couponScope'],
    ['实际支付', 'finalPrice'],
    ['携程价', 'listPrice'],
    ['上架位', 'link'],
    ['产品码', 'sku'],
    ['房型', 'variant'],
    ['每ID限', 'limit'],
    ['安全须知', 'mustSay'],
    ['报价稿', 'priceReveal'],
    ['赠品说明', 'gift'],
    ['中控流程', 'producerNote'],
    ['负责人', 'host'],
    ['动作', 'producerNote'],
    ['弹窗 Pin(s)', 'pinAt'],
    ['Two-person/双人', 'twoPersonCheck'],
    ['现货', 'stock'],
  ])('takes %s for %s', (header, key) => {
    expect(headerParts(header)[0]?.key).toBe(key);
  });

  it.each([
    '成本价',
    '商品图片',
    '宝贝链接地址',
    '预计销量',
    '毛利额',
    'price',
    '',
    '(元)',
    '今天讲的这一款产品大家平时最常问的是什么问题',
  ])('makes nothing of %j', (header) => {
    expect(headerParts(header)).toEqual([]);
  });

  it('reads a head that has hardly a listed word, and tells each as a guess', () => {
    const mapping = proposeMapping([
      ['几点', '多久', '讲什么', '几号链接', '编号', '宝贝', '播价', '券', '券面', '券槛', '优惠', '谁播'],
      ['19:00', '6分', '丑橘', '1号', 'NB01', '丑橘五斤', '29.9', '满减', '满29减3', '29', '3', '大勇'],
      ['19:06', '9分', '脐橙', '2号', 'NB02', '脐橙八斤', '55', '无', '', '', '', '大勇'],
    ]);
    const columns = mapping?.columns.map(({ key, source }) => [key, source]) ?? [];
    expect(columns.map(([key]) => key)).toEqual([
      ...['start', 'duration', 'title', 'link', 'sku', 'name', 'livePrice'],
      ...['couponType', 'couponName', 'couponMinSpend', 'couponValue', 'host'],
    ]);
    expect(columns.filter(([, source]) => source === 'name')).toEqual([['link', 'name']]);
  });

  it('takes a price over sentences for what is said of it', () => {
    const mapping = proposeMapping([
      ['环节名称', '商品', '直播裸价', '价格'],
      ['主推', '记录仪', '399', '399，满399减60，339'],
      ['福利', '玻璃水', '19.9', '19块9两桶'],
    ]);
    expect(mapping?.columns.map(({ key }) => key)).toEqual(['title', 'name', 'livePrice', 'priceReveal']);
  });

  it('keeps a second column of speech as speech', () => {
    const mapping = proposeMapping([
      ['环节名称', '商品', '卖点', '话术'],
      ['主推', '炒锅', '32cm，电磁炉能用', '179，领满179减20，159'],
      ['福利', '奶锅', '18cm，热奶煮面', '59一个，今天就这个价'],
    ]);
    expect(mapping?.columns.map(({ key }) => key)).toEqual(['title', 'name', 'keyPoints', 'priceReveal']);
  });

  it('leaves a header alone whose cells say otherwise', () => {
    const mapping = proposeMapping([
      ['环节名称', '商品', '备量', '弹窗秒'],
      ['开场', '', '够的', '看情况'],
      ['主推', '锅', '仓库现调', '报完价'],
    ]);
    expect(mapping?.columns.map(({ key }) => key)).toEqual(['title', 'name', null, null]);
  });

  it('takes time that grows with the length of what is no header', () => {
    const started = performance.now();
    for (const header of ['价'.repeat(50_000), '券名'.repeat(50_000), '('.repeat(50_000), '近7日'.repeat(50_000)])
      expect(headerParts(header)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
