import { expect, it } from 'vitest';
import { fromTable } from '../../../core/runsheet/fromTable.ts';
import { callSheetHtml } from './callSheetHtml.ts';

it('makes one page of all roles that runs nothing and loads nothing', () => {
  const { sheet } = fromTable(
    [
      ['环节名称', '时长', '备注'],
      ['<script>alert(1)</script>', '8', 'a & "b"'],
    ],
    { id: 's', title: 'A <b>' },
  );
  if (sheet === null) throw new Error('refused');
  const html = callSheetHtml(sheet, null);
  expect(html.match(/<section>/g)).toHaveLength(3);
  expect(html).not.toMatch(/<script|src=|href=|url\(/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(callSheetHtml(sheet, 'moderator').match(/<section>/g)).toHaveLength(1);
});
