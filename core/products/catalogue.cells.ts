/** Cells of shops' catalogues: HTML in descriptions, JSON lists of pictures and options, words for what is sold out. */

/** The text of HTML, tags and entities taken out; as it is when it holds none. */
export function plainText(cell: string): string {
  if (!/<[a-z!/][^>]*>|&[a-z#\d]{2,8};/i.test(cell)) return cell.trim();
  return cell
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, '')
    .replaceAll(/<[a-z!/][^>]*>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}

/** The parts of a list in a cell: a JSON list, or parts between `|`, `；`, or line ends; between commas too where each is an address. */
export function listIn(cell: string): string[] {
  const text = cell.trim();
  if (text.startsWith('[')) {
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value))
        return value.flatMap((item) => (isText(item) ? [String(item).trim()] : [])).filter(Boolean);
    } catch {
      // Not JSON after all: split like any other text.
    }
  }
  const parts = text.split(/[|；;\n]/);
  const pieces = parts.length === 1 && /,\s*https?:/i.test(text) ? text.split(',') : parts;
  return pieces.map((part) => part.trim()).filter((part) => part !== '');
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

const SOLD_OUT =
  /^(?:out of stock|sold ?out|unavailable|discontinued|archived|draft|inactive|已?售罄|缺货|无货|已?下架|停售|仓库中|未上架|待上架|否|no|false|0)$/i;
const ON_SALE =
  /^(?:in stock|low stock|available|active|published|on sale|在售|出售中|售卖中|销售中|上架中|正常|已?上架|有货|现货|visible|是|yes|true|1)$/i;

/** Whether a product is sold out by what its state says; null when it can't be told. `inverted`: the header asks whether it is sold out. */
export function isSoldOut(cell: string, inverted: boolean): boolean | null {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return null;
  if (/sold ?out|out of stock|售罄|缺货|下架/i.test(text)) return true;
  if (SOLD_OUT.test(text)) return !inverted;
  return ON_SALE.test(text) ? inverted : null;
}
