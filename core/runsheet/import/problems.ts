/**
 * Everything an import can have to say, in one list. Codes are stable: screens translate them by `import.<code>`
 * (resources/locales), filling in `row`, `column` and `detail`. The English text here is what logs and the command line show.
 * `error`: something was left out. `warn`: a person should look. `info`: a harmless guess or a note of what was kept where.
 */
import type { ImportProblem } from '../../contract/import.schema.ts';

interface Wording {
  readonly severity: ImportProblem['severity'];
  readonly text: string;
}

const error = (text: string): Wording => ({ severity: 'error', text });
const warn = (text: string): Wording => ({ severity: 'warn', text });
const info = (text: string): Wording => ({ severity: 'info', text });

export const IMPORT_PROBLEMS = {
  /** The file has no bytes, or only blanks. Refused. */
  'file-empty': error('The file is empty. Nothing was imported.'),
  /** The file is over the size limit. Refused. */
  'file-too-large': error(
    'The file is larger than {{limit}}. Nothing was imported; split it or remove what is not a run sheet.',
  ),
  /** The bytes are a workbook, an archive or another binary. Refused. */
  'file-not-text': error(
    'The file is {{what}}, which can’t be read. Nothing was imported; save the sheet as XLSX or “CSV UTF-8” and import that.',
  ),
  /** Excel 97–2003, or a workbook with a password. Refused. */
  'file-old-workbook': error(
    'The file is an old Excel workbook (.xls), or one with a password. Nothing was imported; open it in Excel, WPS or LibreOffice, save it as “Excel workbook (.xlsx)” without a password, and import that.',
  ),
  /** A project of another program that holds graphics and no plan. Refused. */
  'file-graphics': error(
    'The file is a rundown of {{program}}: it lists graphics, not segments with times or products. Nothing was imported; import the plan itself as a spreadsheet.',
  ),
  /** The bytes are in no encoding that we can be sure of. Refused. */
  'file-encoding': error(
    'The text is neither UTF-8 nor GB18030. Nothing was imported; save the sheet as “CSV UTF-8” and import that.',
  ),
  /** Not UTF-8, but clean GB18030 (GBK): imported as that. A guess, so look at the words. */
  'encoding-guessed': warn(
    'The file is not UTF-8. It was read as GB18030 (GBK), e.g. “{{sample}}”; if that looks wrong, save it as “CSV UTF-8”.',
  ),
  /** A workbook or archive whose parts can’t be unpacked, or differ from their checksums. Refused. */
  'file-damaged': error('The file is damaged: {{what}}. Nothing was imported; save it again and import that.'),
  /** A workbook with a password. Refused. */
  'file-locked': error(
    'The file is protected by a password. Nothing was imported; save it without the password and import that.',
  ),
  /** Small on the disk, huge when unpacked. Refused. */
  'file-unpacks-too-large': error('The file unpacks to more than {{limit}}. Nothing was imported.'),
  /** Reading took too long, or too much memory. Refused. */
  'file-too-slow': error('The file could not be read within {{limit}}. Nothing was imported; split it and try again.'),
  /** A worksheet was asked for that the file does not have. Refused. */
  'no-such-table': error('The file has no worksheet “{{name}}”; it has: {{names}}. Nothing was imported.'),
  /** Worksheets of the file beside the one that was taken. */
  'tables-left': info('The file has other worksheets, which were not imported: {{names}}.'),
  /** Quotes do not pair up. Refused. */
  'csv-broken': error(
    'Quotes do not pair up from line {{line}} on, so the columns can’t be told apart. Nothing was imported.',
  ),
  /** Quotes stand in the middle of unquoted cells: they were kept as plain characters. */
  'csv-quotes': warn(
    'A quotation mark stands inside an unquoted cell near line {{line}}. Such marks were kept as text; check the columns of that row.',
  ),
  /** More rows, columns or cells than we take. Refused. */
  'table-too-large': error(
    'The table is larger than {{limit}} (rows × columns). Nothing was imported; split it or remove what is not a run sheet.',
  ),
  /** No row looks like the headers of a run sheet. Refused. */
  'no-header': error(
    'No row has the headers of a run sheet, such as “环节名称” or “segment_name”. Nothing was imported.',
  ),
  /** Goods with prices and stock, and nothing of when and how they are shown. Refused. */
  'looks-like-products': error(
    'This is a list of products, not the plan of a show. Nothing was imported; import it into the product library.',
  ),
  /** Headers, but nothing under them. Refused. */
  'no-rows': error('There are headers but no rows under them. Nothing was imported.'),
  /** The text is not JSON. Refused. */
  'json-broken': error('The file is not valid JSON: {{why}}. Nothing was imported.'),
  /** A field of the JSON is missing or of a wrong kind. Refused. */
  'json-shape': error('The JSON is not a run sheet: at {{path}}: {{why}}. Nothing was imported.'),
  /** Ids repeat, or point at nothing. Refused. */
  'json-reference': error('The JSON contradicts itself: {{why}}. Nothing was imported.'),
  /** A field of the JSON that a run sheet does not have: left out. */
  'json-field-dropped': error('A run sheet has no field “{{path}}”; it was left out: {{cell}}'),

  /** Parts of a project file that no run sheet has: left out. */
  'parts-left': info('The file has parts that do not belong to a run sheet; they were left out: {{names}}.'),
  /** An entry of a project that is no event, group or milestone: left out. */
  'entry-left': warn('The entry “{{name}}” of type “{{type}}” was left out: {{cell}}'),
  /** JSON without a list of rows. Refused. */
  'json-no-table': error('The JSON has no list of segments or rows. Nothing was imported.'),
  /** A text row above the headers: left out of the segments. */
  'row-above-header': info('A line above the headers does not belong to the table and was left out: {{cell}}'),
  /** Two rows of headers: what both say together was taken. */
  'header-two-rows': info('The table has two rows of headers; they were read as one. The upper one says: {{cell}}'),
  /** A header that is like one of ours, and its cells agree: a guess. */
  'column-guessed': warn('The column “{{column}}” was taken as “{{kept}}”, the closest match. Check it.'),
  /** A column that we don’t know: its cells became custom fields. */
  'column-unknown': info('“{{column}}” is not a known column; its cells were kept as custom fields.'),
  /** A column without a header: its cells became custom fields. */
  'column-unnamed': info('A column without a header has content; it was kept as custom field “{{kept}}”.'),
  /** The same column twice: the second is kept as custom fields. */
  'column-duplicate': warn(
    'The column “{{column}}” means the same as an earlier one; it was kept as custom field “{{kept}}”.',
  ),
  /** The header carries a unit that we can’t read. */
  'header-unit': info('The words in brackets in “{{column}}” were not used.'),
  /** The currency comes from symbols in the cells and is not the language’s usual one. */
  'currency-guessed': info('Amounts were taken as {{currency}}, going by the symbols in the sheet.'),
  /** The same, and there are bare numbers that were pulled along. */
  'currency-mixed': warn(
    'Most amounts have the symbol of {{currency}}, so plain numbers were taken as {{currency}} too. Check them.',
  ),

  /** Blank rows: left out. */
  'row-empty': info('{{count}} empty row(s) from row {{row}} on were left out.'),
  /** A row of sums: left out, the studio does its own. */
  'row-total': info('The row is a total and was left out: {{cell}}'),
  /** The headers once more: left out. */
  'row-header-again': info('The row repeats the headers and was left out.'),
  /** A heading of a part: it became the block of the rows under it. */
  'row-section': info('“{{cell}}” stands alone in its row and was taken as the block of the rows below it.'),
  /** The end of a group of Ontime’s: no segment. */
  'row-group-end': info('The row ends a group; it is not a segment.'),
  /** A row that says itself that it is not to be imported: left out. */
  'row-skip-import': info('The row is marked “skip-import” and was left out: {{cell}}'),
  /** A blank block under another: merged cells leave it so. */
  'block-carried': info('The block is blank from row {{row}} on; “{{kept}}” was carried down from above.'),
  /** A row with fewer cells than headers. */
  'row-short': warn('The row has {{cells}} cells for {{headers}} columns; the missing ones were taken as empty.'),
  /** A row with more cells than headers: the rest became custom fields. */
  'row-long': warn(
    'The row has {{cells}} cells for {{headers}} columns; the rest was kept as custom fields. Is there an unquoted comma?',
  ),
  /** The same number twice. Both rows were imported. */
  'number-duplicate': warn('The number “{{cell}}” is used by row {{first}} already; both rows were kept.'),
  /** No name of the segment: another word of the row stands in. */
  'title-missing': warn('The segment has no name; “{{kept}}” is used for now.'),
  /** A segment word that we don’t know. The word is kept. */
  'kind-unknown': info('“{{cell}}” is not a known kind of segment; it was taken as “{{kept}}” and the word was kept.'),
  /** No segment word: the kind was guessed. */
  'kind-guessed': info('The row does not say what kind of segment it is; it was taken as “{{kept}}”.'),

  /** A cell over the length limit. Its home has the beginning, a custom field the whole. */
  'cell-too-long': warn(
    'The cell has {{length}} characters; the first {{limit}} are used and the whole text was kept as a custom field.',
  ),
  /** A cell that looks like a formula: kept as text, nothing was computed. */
  'cell-formula': warn('“{{cell}}” looks like a formula. It was kept as text; nothing was computed.'),
  /** A cell that a spreadsheet could not compute. */
  'cell-error': warn('“{{cell}}” is a spreadsheet error, not a result; it was kept as text.'),
  /** A computed cell: its result was taken, not its formula. */
  'cell-computed': info('The cell is computed ({{formula}}); its result “{{cell}}” was taken.'),
  /** A formula without a kept result: nothing could be taken. */
  'cell-not-computed': warn('The cell is computed ({{formula}}), but the file holds no result; it was taken as empty.'),
  /** Comments on cells: left out. */
  'comments-left': info('The file has comments on {{count}} cells; the comments were not imported.'),
  /** Merged cells of a column whose values add up: only the first row has it. */
  'cells-merged-once': warn('The cells {{range}} are merged; “{{cell}}” was used for the first row only.'),
  /** Cells that are merged: the one text was taken for each. */
  'cells-merged': info('The cells {{range}} are merged; “{{cell}}” was used for each of them.'),
  /** An apostrophe that marks text in spreadsheets was taken off. */
  'cell-text-mark': info('The apostrophe before “{{cell}}”, which marks text in spreadsheets, was removed.'),
  /** A value for a product in a row that names no product: kept as a custom field. */
  'cell-without-product': warn(
    '“{{cell}}” belongs to a product, but the row names none; it was kept as a custom field.',
  ),
  /** A coupon’s number in a row that has no coupon: kept as a custom field. */
  'cell-without-coupon': warn('“{{cell}}” belongs to a coupon, but the row has none; it was kept as a custom field.'),

  /** No length: the segment is planned with none. */
  'duration-missing': warn('The segment has no duration and no times to work it out from; it was set to 0.'),
  /** A length that can’t be read. */
  'duration-unreadable': warn('“{{cell}}” is not a length of time; the text was kept as a custom field.'),
  /** `1:30` in a column of minutes may mean 1 min 30 s or 1 h 30 min. */
  'duration-ambiguous': warn(
    '“{{cell}}” was read as {{kept}} (minutes and seconds), not as hours and minutes. Write 1h30m or 00:01:30 to be clear.',
  ),
  /** The same, settled by the planned times of the row. */
  'duration-by-times': info('“{{cell}}” was read as {{kept}}, as the planned times say.'),
  /** No length, but planned start and end give it. */
  'duration-from-times': info('The duration {{kept}} was worked out from the planned start and end.'),
  /** No length: from the end of the row before to the end of this one. */
  'duration-from-ends': info('The duration {{kept}} was worked out from the end of the row before.'),
  /** No length: from the start of this row to that of the next. */
  'duration-from-next': info('The duration {{kept}} was worked out from the start of the next row.'),
  /** A fraction of a day, as spreadsheets count lengths. */
  'duration-serial': info('“{{cell}}” was read as {{kept}}: spreadsheets count durations in days.'),
  /** Start and end in one cell. */
  'time-range': info('“{{cell}}” was read as start {{start}} and end {{end}}.'),
  /** A fraction of a day or a date as a number, as spreadsheets keep times. */
  'time-serial': info('“{{cell}}” was read as {{kept}}: spreadsheets count times in days.'),
  /** A time of day that can’t be read. */
  'time-unreadable': warn('“{{cell}}” is not a time of day; the text was kept as a custom field.'),
  /** A time of day that was guessed from a bare number. */
  'time-guessed': info('“{{cell}}” was read as {{kept}}.'),
  /** A date stood with the time; run sheets keep times of day only. */
  'date-dropped': info('The date in “{{cell}}” was not used, only the time {{kept}}.'),
  /** The first time after midnight: from here on hours count past 24. */
  'past-midnight': info('“{{cell}}” is past midnight; it is kept as {{kept}} and the rows after it count on.'),
  /** Planned end ≠ planned start + duration. Start and duration hold. */
  'end-mismatch': warn(
    'The planned end “{{cell}}” is not start plus duration ({{kept}}); start and duration were used, and the text was kept as a custom field.',
  ),
  /** The offset ≠ the sum of the durations before it. The durations hold. */
  'offset-mismatch': warn(
    'The offset “{{cell}}” is not the sum of the durations before it ({{kept}}); the durations were used, and the text was kept as a custom field.',
  ),
  /** A countdown longer than the time to its pop: it starts with the segment and runs on after the pop. */
  'countdown-too-long': warn(
    'The countdown of {{cell}} is longer than the time before the pop; it starts with the segment and ends after the pop.',
  ),
  /** A countdown of 0 is none. */
  'countdown-zero': info('A countdown of “{{cell}}” has no length; no cue was made.'),

  /** An amount that can’t be read. */
  'amount-unreadable': warn(
    '“{{cell}}” is not an amount of money; the amount was left blank and the text was kept as a custom field.',
  ),
  /** A coupon's numbers stand in the column of its type: 满80减10. */
  'coupon-from-type': info('“{{cell}}” was read as a coupon: {{kept}}.'),
  /** Words around an amount: 满80元可用, $5 off. */
  'amount-worded': info('“{{cell}}” was read as the amount {{kept}}.'),
  /** The column of exact values says something that no export wrote. */
  'exact-unreadable': warn('“{{cell}}” is not what an export writes in this column; it was kept as a custom field.'),
  /** A person has changed the columns since the export: they hold. */
  'exact-stale': info(
    'The exact value of {{path}} was not used: the row’s columns were changed after the export, so they count.',
  ),
  /** Two rows with one id: a row that was copied in a spreadsheet. */
  'exact-copied': warn(
    'The row has the id “{{cell}}” of an earlier one, as copied rows do; it became a row of its own.',
  ),
  /** The column of cues has a line that is none. */
  'cue-unreadable': warn(
    '“{{cell}}” is not a cue as this column writes them; the cell was kept as a custom field, and the cues were made from the other columns.',
  ),
  /** The list of cues and the other columns differ. */
  'cue-unlike': warn('The other columns ask for “{{cell}}”, which is not in the list of cues; the list counts.'),
  /** A discount (折, %) where an amount of money is due. */
  'amount-is-discount': warn(
    '“{{cell}}” is a discount, not an amount of money; the amount was left blank and the text was kept as a custom field.',
  ),
  /** 折 or % off in place of a price, worked out from the list price: 2折 pays 20 %. */
  'amount-from-discount': warn('“{{cell}}” is a discount: {{percent}} % of {{base}} is to pay, {{kept}}. Check it.'),
  /** More digits than the currency has. */
  'amount-too-fine': warn(
    '“{{cell}}” has more decimals than {{currency}} has; the amount was left blank and the text was kept as a custom field.',
  ),
  /** An amount in another currency than the sheet’s. */
  'amount-currency': warn(
    '“{{cell}}” is in {{currency}}, but the sheet is in {{kept}}; the amount was left blank and the text was kept as a custom field.',
  ),
  /** A comma taken as the decimal point. */
  'decimal-comma': warn('The comma in “{{cell}}” was read as a decimal point: {{kept}}.'),
  /** A number with 千, 万 or 亿. */
  'number-scaled': info('“{{cell}}” was read as {{kept}}.'),
  /** A number below zero where none can be. */
  'number-negative': warn('“{{cell}}” is below zero; it was left blank and the text was kept as a custom field.'),
  /** Not a whole number. */
  'count-unreadable': warn(
    '“{{cell}}” is not a whole number; it was left blank and the text was kept as a custom field.',
  ),
  /** A word behind a number (份, pcs) that was not kept. */
  'count-unit': info('“{{cell}}” was read as {{kept}}.'),
  /** “No limit” is kept as no number. */
  'count-unlimited': info('“{{cell}}” was read as no limit.'),
  /** Neither yes nor no. Yes is taken as it is the safe side. */
  'yes-no-unreadable': warn(
    '“{{cell}}” is neither yes nor no. It was taken as yes, to be safe; the text was kept as a custom field.',
  ),

  /** No row has the headers of a catalogue: a name, a price. Refused. */
  'no-catalogue': error(
    'No row has the headers of a product list, such as “name”, “sku” and “price”. Nothing was imported.',
  ),
  /** A row of a catalogue that names no product: left out. */
  'row-no-product': warn('The row names no product and was left out: {{cell}}'),
  /** A row without a name is a variant of the product above, or of the one whose id it gives. */
  'variant-of': info('“{{cell}}” was taken as a variant of “{{kept}}”.'),
  /** The same SKU twice. Both were kept. */
  'product-twice': warn('“{{cell}}” is in the file already; both rows were kept.'),
  /** A product without any price. */
  'price-missing': warn('The product has no price.'),
  /** HTML in a cell: its text was taken. */
  'html-stripped': info('The cell holds HTML; its text was taken: {{cell}}'),
  /** A text over the limit: cut. */
  'cell-cut': error('The cell has {{length}} characters; the part beyond {{limit}} was left out.'),
  /** A picture that was not among the files given. */
  'image-missing': warn('The picture “{{cell}}” is not among the files; the product has no picture yet.'),
  /** A file that is no picture that we can show. */
  'image-broken': warn('The picture “{{cell}}” can’t be used: {{why}}.'),
  /** A picture on the web: fetched only when a person asks. */
  'image-on-the-web': info('The picture is online ({{cell}}); it is downloaded only when you ask for it.'),
  /** A value of the product differs from an earlier row of the same product. The first row holds. */
  'product-differs': warn(
    '“{{cell}}” differs from “{{kept}}” in row {{first}} of the same product; the first counts, and this text was kept as a custom field.',
  ),
  /** A price or certificate that this row leaves blank and another row of the product has. */
  'product-blank': info('This row leaves it blank; row {{first}} gives “{{kept}}” for the product.'),
  /** No SKU: the product was found by its link number. */
  'product-by-link': info('The row has no product code; by its link number {{cell}} it was taken as “{{kept}}”.'),
  /** No row names the product. */
  'product-unnamed': warn('No row gives product “{{cell}}” a name; its card would be blank.'),
  /** A coupon type that we don’t know. The word is kept. */
  'coupon-kind-unknown': info('“{{cell}}” is not a known coupon type; the word was kept.'),
  /** A coupon without a type. */
  'coupon-untyped': info('The row has a coupon (“{{cell}}”) but no coupon type.'),
  /** A coupon type with neither name nor value: no coupon was made. */
  'coupon-incomplete': warn(
    'The row says “{{cell}}”, but the coupon has neither a name nor a value; no coupon cue was made.',
  ),
  /** The life of a coupon was taken from its name. */
  'coupon-life': info('Going by its name “{{cell}}”, the coupon was taken to be valid for {{kept}} after its release.'),
} as const satisfies Record<string, Wording>;

export type ImportCode = keyof typeof IMPORT_PROBLEMS;
export type ImportDetail = Readonly<Record<string, string>>;

/** The place of a problem: a data row from 1 (0: the whole file) and a header as the file writes it ('' : the whole row). */
export interface Place {
  readonly row: number;
  readonly column: string;
}

/** Words a problem: fills the text of `code` with the place and `detail`. Long cell texts are shortened in it. */
export function importProblem(code: ImportCode, place: Place, detail: ImportDetail = {}): ImportProblem {
  const { severity, text } = IMPORT_PROBLEMS[code];
  const short = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, shorten(value)]));
  const words: Record<string, string> = { row: String(place.row), column: shorten(place.column), ...short };
  const message = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? '');
  return { ...place, code, severity, message, detail: short };
}

const LONGEST_QUOTE = 80;

function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
