/** Products for tests: a link number, a name, a variant. */
import type { Product } from '../../runsheet/runsheet.schema.ts';

export function product(link: string, name: string, variant = ''): Product {
  return {
    id: `p${link}`,
    link,
    sku: `SKU-${link}`,
    name,
    variant,
    category: '',
    listPrice: null,
    lowestPrice: null,
    evidence: [],
    image: null,
    stockFloor: null,
  };
}
