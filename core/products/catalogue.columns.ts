/** The columns of shops' catalogues, by the headers that they export. Folded for comparison as the run sheet's are. */
import { foldHeader } from '../runsheet/headers.ts';

const TABLE = {
  sku: 'sku|variant sku|goods_sn|商品编码|商家编码|货号|款号|商品编号|product code|item code|sku编码|sku id|item sku|article number|barcode|条码',
  id: 'id|商品id|product id|item id|spu|spuid',
  group: 'goods_id|handle|slug|parent|parent sku|parent id|product group|group|spu编码|款式编码|item group id',
  name: 'name|title|商品名称|商品名|品名|名称|标题|商品标题|产品名称|product|product name|product title|goods_name|item name|商品',
  variant:
    'variant|variation|specifications|规格|款式|optionvalues|option values|颜色规格|sku规格|商品规格|specification|variant title',
  category: 'category|类目|分类|品类|商品分类|product category|product type|type|category_id|facets|类别',
  brand: 'brand|品牌|vendor|brand_id|manufacturer',
  description: 'description|brief|简介|描述|商品描述|详情|detail|body|body (html)|short description|卖点|summary',
  listPrice:
    'list price|counter_price|市场价|原价|划线价|吊牌价|日常价|compare at price|compareatprice|variant compare at price|regular price|rrp|msrp|original price|was price',
  price:
    'price|retail_price|sale price|售价|价格|现价|销售价|单价|variant price|selling price|current price|直播价|促销价|price.amount|unit price',
  stock:
    'stock|stockonhand|库存|库存数量|inventory|variant inventory qty|quantity|qty|数量|number|stock quantity|available|可售库存|inventory quantity',
  state:
    'availabilitystatus|availability|is_on_sale|status|上架|是否上架|状态|商品状态|在售|on sale|published|stock status|sold out|售罄|in stock',
  image:
    'image|image src|pic_url|图片|主图|商品图片|图片链接|主图链接|thumbnail|image url|picture|photo|cover|variant image|variantassets|image link|图片地址',
  images: 'images|gallery|assets|图集|轮播图|additional images|photos|商品图集|additional image link',
} as const;

export type CatalogueColumn = keyof typeof TABLE;

const BY_WORD = new Map<string, CatalogueColumn>(
  Object.entries(TABLE).flatMap(([column, words]) =>
    words.split('|').map((word) => [foldHeader(word), column as CatalogueColumn] as const),
  ),
);
/** Shopify's option columns: `Option1 Name` names what `Option1 Value` says. */
const OPTION = /^option\d(?:value)?$|^variantoption\d$/;

/** What each header of a catalogue is; null for one without a home. Of two for the same the first is taken, but options add up. */
export function catalogueColumns(headers: readonly string[]): readonly (CatalogueColumn | null)[] {
  const taken = new Set<CatalogueColumn>();
  const found = headers.map((header): CatalogueColumn | null => {
    const word = foldHeader(header.replaceAll(/[（(].*?[）)]/g, '')) || foldHeader(header);
    if (OPTION.test(word)) return 'variant';
    const column = BY_WORD.get(foldHeader(header)) ?? BY_WORD.get(word) ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  return found;
}

/** Whether these columns are of a catalogue: goods that have a price, and a name or what they are variants of. */
export function isCatalogueHead(columns: readonly (CatalogueColumn | null)[]): boolean {
  const has = (column: CatalogueColumn) => columns.includes(column);
  return (has('price') || has('listPrice')) && (has('name') || (has('group') && (has('sku') || has('variant'))));
}
