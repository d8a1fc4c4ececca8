/** Call sheets as one self-contained page for paper: no script, nothing loaded from anywhere. */
import { CALL_ROLES, callSheet, type CallRole, type CallSheet } from '../../../core/callsheet/callsheet.ts';
import type { RunSheet } from '../../../core/runsheet/runsheet.schema.ts';

const STYLE = `
@page { size: A4 landscape; margin: 10mm; }
* { box-sizing: border-box; }
body { color: #111; font: 9.5pt/1.4 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; margin: 0; }
section { padding: 6mm; }
section + section { break-before: page; }
h1 { font-size: 15pt; margin: 0; }
.about { color: #555; margin: 1mm 0 4mm; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
th { border-bottom: 1.5pt solid #111; font-weight: 600; padding: 1mm 2mm; text-align: start; white-space: nowrap; }
td { border-bottom: .5pt solid #bbb; overflow-wrap: anywhere; padding: 1.2mm 2mm; vertical-align: top; }
tr { break-inside: avoid; }
.block td { background: #eee; font-weight: 600; }
.number, .time, .length { font-variant-numeric: tabular-nums; white-space: nowrap; }
.time { font-size: 12pt; font-weight: 600; }
p { margin: 0; }
td p:first-child { font-weight: 500; }
@media print { section { padding: 0; } }`;

/** The page of one role, or of all, one behind the other. */
export function callSheetHtml(sheet: RunSheet, role: CallRole | null): string {
  const roles = role === null ? CALL_ROLES : [role];
  const sections = roles.map((one) => section(callSheet(sheet, one))).join('\n');
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${sections}
</body>
</html>
`;
}

function section({ title, about, columns, blocks }: CallSheet): string {
  const head = columns.map(({ label }) => `<th scope="col">${escape(label)}</th>`).join('');
  const rows = blocks.flatMap(({ block, rows: segments }) => [
    ...(block === '' ? [] : [`<tr class="block"><td colspan="${columns.length}">${escape(block)}</td></tr>`]),
    ...segments.map(({ cells }) => {
      const tds = cells.map((lines, at) => {
        const said = lines.map((line) => `<p>${escape(line)}</p>`).join('');
        return `<td class="${columns[at]?.name ?? ''}">${said}</td>`;
      });
      return `<tr>${tds.join('')}</tr>`;
    }),
  ]);
  return `<section><h1>${escape(title)}</h1><p class="about">${escape(about)}</p>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
