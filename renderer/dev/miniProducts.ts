/** The product library of the page's studio: what the sheet sells, and some more, in pictures that are drawn here. For the harness only. */
import type { AnswerOf } from '../../core/contract/requests.ts';
import type { ProductRow } from '../../core/contract/products.schema.ts';
import type { RunSheet } from '../../core/runsheet/runsheet.schema.ts';

/** What `products.search` answers: the first product is dearer than in the sheet, some are sold out, two are variants of one. */
export function searchProducts(
  sheet: RunSheet,
  asked: { readonly words: string; readonly soldOut: boolean | null; readonly limit: number },
): AnswerOf<'products.search'> {
  const all = sheet.products.map((product, place): ProductRow => ({
    id: product.id,
    sku: product.sku,
    name: product.name,
    variant: product.variant,
    group: '',
    category: product.category,
    brand: '',
    description: '',
    listPrice:
      place === 0 && product.listPrice !== null
        ? { ...product.listPrice, minor: product.listPrice.minor + 300 }
        : product.listPrice,
    price: null,
    stock: place % 5 === 3 ? 0 : 120 + place * 35,
    soldOut: place % 5 === 3,
    image: null,
    imageSources: [],
    custom: {},
    thumbnail: place % 4 === 2 ? null : drawn(place),
  }));
  const cup = sheet.language === 'en' ? ['Travel mug', 'Forest green', 'Sand'] : ['随行杯 保冷保温', '松绿', '沙色'];
  const fresh = [1, 2].map((place): ProductRow => ({
    ...(all[0] as ProductRow),
    id: `mug-${place}`,
    sku: `MUG-${place}`,
    name: cup[0] ?? '',
    variant: cup[place] ?? '',
    soldOut: false,
    stock: 80,
    thumbnail: drawn(place + 8),
  }));
  const found = [...fresh, ...all].filter(
    ({ name, sku, variant, soldOut }) =>
      [name, sku, variant].join(' ').toLowerCase().includes(asked.words.toLowerCase()) &&
      (asked.soldOut === null || asked.soldOut === soldOut),
  );
  return { products: found.slice(0, asked.limit), total: found.length };
}

function drawn(place: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 80;
  const pen = canvas.getContext('2d');
  if (pen === null) return '';
  const hue = (place * 47) % 360;
  pen.fillStyle = `hsl(${hue} 30% 88%)`;
  pen.fillRect(0, 0, 80, 80);
  pen.fillStyle = `hsl(${hue} 45% 42%)`;
  if (place % 3 === 0) pen.fillRect(26, 18, 28, 46);
  else {
    pen.beginPath();
    pen.arc(40, 42, 20, 0, 2 * Math.PI);
    pen.fill();
  }
  return canvas.toDataURL();
}
