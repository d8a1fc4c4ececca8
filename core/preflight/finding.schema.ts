/** A finding of the checks as data that comes from outside. */
import { z } from 'zod';
import { COLUMNS, type ColumnKey } from '../runsheet/columns.ts';
import { SEVERITIES, type Finding } from '../runsheet/check/check.model.ts';
import { editOpSchema } from '../runsheet/edit/edit.schema.ts';
import { durationSchema, moneySchema, timeOfDaySchema } from '../runsheet/runsheet.schema.ts';

const severity = z.enum(SEVERITIES);
const args = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    moneySchema,
    z.object({ length: durationSchema }),
    z.object({ clock: timeOfDaySchema }),
    z.array(z.string()),
  ]),
);
const column = z.enum(COLUMNS.map(({ key }) => key) as [ColumnKey, ...ColumnKey[]]);

/** A finding of `core/runsheet/check`, which says it in words. */
export const findingSchema: z.ZodType<Finding> = z.object({
  rule: z.string(),
  severity,
  code: z.string(),
  args,
  segmentId: z.string().nullable(),
  others: z.array(z.string()),
  columns: z.array(column),
  fix: z.object({ op: editOpSchema, code: z.string(), args }).nullable(),
  source: z.object({ zh: z.string(), en: z.string() }),
});
