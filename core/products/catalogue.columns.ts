/** The columns of shops' catalogues, by the headers that they export. Folded for comparison as the run sheet's are. */
import { foldHeader } from '../runsheet/headers.ts';

const TABLE = {
  sku: 'sku|variant sku|goods_sn|商品编码|商家编码|货号|款号|商品编号|product code|item code|sku编码|sku id|item sku|article number|barcode|条码|seller sku|sku number|stock keeping unit|merchant sku|asin|商品sku|货品编码|货品编号',
  id: 'id|商品id|product id|item id|spu|spuid|宝贝id|商品数字id|货品id|num_iid|listing id|product number',
  group:
    'goods_id|handle|slug|parent|parent sku|parent id|product group|group|spu编码|款式编码|item group id|parent asin|parent product|item group|group id|product handle',
  name: 'name|title|商品名称|商品名|品名|名称|标题|商品标题|产品名称|product|product name|product title|goods_name|item name|商品|宝贝标题|宝贝名称|宝贝|商品全称|货品名称|产品标题|item title|listing title|item|goods name',
  variant:
    'variant|variation|specifications|规格|款式|optionvalues|option values|颜色规格|sku规格|商品规格|specification|variant title|颜色分类|颜色|尺码|尺寸|规格名称|sku名称|sku属性|销售属性|款式名称|规格值|color|colour|size|style|variant name|variant option',
  category:
    'category|类目|分类|品类|商品分类|product category|product type|type|category_id|facets|类别|商品类目|宝贝类目|类目名称|一级类目|二级类目|categories|product categories|collection|department',
  brand: 'brand|品牌|vendor|brand_id|manufacturer|品牌名称',
  description: 'description|brief|简介|描述|商品描述|详情|detail|body|body (html)|short description|卖点|summary',
  listPrice:
    'list price|counter_price|市场价|原价|划线价|吊牌价|日常价|compare at price|compareatprice|variant compare at price|regular price|rrp|msrp|original price|was price|专柜价|参考价|指导价|官方价|门市价|list price|full price|retail price|price before discount|strikethrough price',
  price:
    'price|retail_price|sale price|售价|价格|现价|销售价|单价|variant price|selling price|current price|直播价|促销价|price.amount|unit price|一口价|宝贝价格|拼单价|团购价|活动价|到手价|your price|standard price|sales price|our price|buy it now price|sku售价',
  stock:
    'stock|stockonhand|库存|库存数量|inventory|variant inventory qty|quantity|qty|数量|number|stock quantity|available|可售库存|inventory quantity|现货库存|可用库存|总库存|sku库存|在库数量|宝贝数量|quantity available|available quantity|stock level|stock on hand|on hand|units',
  state:
    'availabilitystatus|availability|is_on_sale|status|上架|是否上架|状态|商品状态|在售|on sale|published|stock status|sold out|售罄|in stock|上架状态|售卖状态|销售状态|宝贝状态|出售状态|listing status|product status|is in stock|visibility',
  image:
    'image|image src|pic_url|图片|主图|商品图片|图片链接|主图链接|thumbnail|image url|picture|photo|cover|variant image|variantassets|image link|图片地址|商品主图|主图1|宝贝图片|首图|封面|封面图|sku图|规格图|main image|main image url|image 1|image1|picture url|featured image',
  images:
    'images|gallery|assets|图集|轮播图|additional images|photos|商品图集|additional image link|image urls|picture urls|详情图|商品详情图|other images',
} as const;

export type CatalogueColumn = keyof typeof TABLE;

const BY_WORD = new Map<string, CatalogueColumn>(
  Object.entries(TABLE).flatMap(([column, words]) =>
    words.split('|').map((word) => [foldHeader(word).replace(/\?$/, ''), column as CatalogueColumn] as const),
  ),
);
/** Shopify's option columns: `Option1 Name` names what `Option1 Value` says. */
const OPTION = /^option\d(?:value)?$|^variantoption\d$/;

/** Of a product with variants each row has its own; beside it a code of the goods names what they share. */
const OF_VARIANT = /^(?:规格编码|规格id|sku编码|sku商家编码|商家sku编码|商家规格编码|skuid|sku货号|variantsku)$/;
/** Words that half of all catalogues use for something else too: taken only where no other header has the meaning. */
const WEAK = new Set([
  'type',
  'number',
  'barcode',
  '条码',
  'item',
  'style',
  'units',
  'visibility',
  'collection',
  'asin',
]);
/** Several columns tell these together. */
const ADD_UP: ReadonlySet<CatalogueColumn> = new Set(['variant', 'state']);

/** What each header of a catalogue is; null for one without a home. Of two for the same the first is taken, but options and states add up. */
export function catalogueColumns(headers: readonly string[]): readonly (CatalogueColumn | null)[] {
  const words = headers.map((header) => wordOf(header));
  const meant = words.map((word): CatalogueColumn | null =>
    OPTION.test(word) ? 'variant' : (BY_WORD.get(word) ?? null),
  );
  const ofVariant = words.findIndex((word) => OF_VARIANT.test(word));
  const grouped = meant.includes('group');
  const taken = new Set<CatalogueColumn>();
  const found = new Map<number, CatalogueColumn>();
  const take = (place: number, column: CatalogueColumn) => {
    if (taken.has(column) && !ADD_UP.has(column)) return;
    taken.add(column);
    found.set(place, column);
  };
  if (ofVariant !== -1) take(ofVariant, 'sku');
  for (const weak of [false, true]) {
    for (const [place, column] of meant.entries()) {
      if (column === null || place === ofVariant || WEAK.has(words[place] ?? '') !== weak) continue;
      take(place, column === 'sku' && ofVariant !== -1 && !grouped ? 'group' : column);
    }
  }
  return headers.map((_, place) => found.get(place) ?? null);
}

/** A header as it is listed: as it stands, else without what it has in brackets. */
function wordOf(header: string): string {
  const whole = foldHeader(header).replace(/\?$/, '');
  return BY_WORD.has(whole) ? whole : foldHeader(header.replaceAll(/[（(].*?[）)]/g, '')) || whole;
}

/** Whether these columns are of a catalogue: goods that have a price, and a name or what they are variants of. */
export function isCatalogueHead(columns: readonly (CatalogueColumn | null)[]): boolean {
  const has = (column: CatalogueColumn) => columns.includes(column);
  return (has('price') || has('listPrice')) && (has('name') || (has('group') && (has('sku') || has('variant'))));
}
