/** Writes docs/protocol.md from the schemas of core/contract. `npm run docs` puts it in place; a test sees that it is current. */
import type { z } from 'zod';
import { toSeatSchema, toStudioSchema } from '../../core/contract/messages.ts';
import { settingsSchema } from '../../core/contract/settings.ts';
import { figuresViewSchema, plotSchema, plotsSchema, scopeSchema } from '../../core/contract/figures.schema.ts';
import { mappedSceneSchema } from '../../core/obs/scene.map.ts';
import { obsViewSchema, provisionPlanSchema } from '../../core/contract/obs.view.ts';
import {
  ANSWERS,
  foundObsSchema,
  requestSchema,
  sheetSummarySchema,
  type RequestType,
} from '../../core/contract/requests.ts';
import { importProblemSchema, importReportSchema } from '../../core/contract/import.schema.ts';
import { MAY, roleSchema } from '../../core/contract/roles.ts';
import { sheetCopySchema, sheetEditSchema } from '../../core/contract/sheet.edits.ts';
import {
  actionSchema,
  couponSchema,
  cueSchema,
  durationSchema,
  moneySchema,
  offerSchema,
  productSchema,
  runSheetSchema,
  scriptSchema,
  segmentSchema,
  timeOfDaySchema,
  triggerSchema,
} from '../../core/runsheet/runsheet.schema.ts';
import { clashSchema } from '../../core/runsheet/edit/edit.merge.ts';
import { editOpSchema, valueSchema } from '../../core/runsheet/edit/edit.schema.ts';
import { editWordsSchema } from '../../core/runsheet/edit/edit.words.ts';
import { showCommandSchema } from '../../core/show/show.commands.ts';
import { askSchema, askedSchema, entrySchema, factSchema, instantSchema } from '../../core/show/show.facts.ts';
import { textOf } from '../house/files.ts';
import { FRAME } from './frame.ts';
import { table } from './table.ts';
import { alternatives, fields, inWords, literal, shapeOf, type Shape } from './shapes.ts';
import { FACTS, REQUESTS, TO_SEAT, TO_STUDIO } from './words.ts';

/** Shapes that have a name of their own, and what it means where the fields don't say it. */
const NAMED: readonly (readonly [name: string, schema: z.ZodType, meaning: string])[] = [
  [
    'Instant',
    instantSchema,
    'Integer. Ms since 1970-01-01 UTC on the studio’s clock, which does not jump when the machine’s clock is set.',
  ],
  ['Duration', durationSchema, 'Integer. Ms; may be negative.'],
  ['TimeOfDay', timeOfDaySchema, 'Integer. Ms since local midnight; a show past midnight goes on counting over 24 h.'],
  ['Money', moneySchema, '`minor` counts the currency’s smallest unit: fen, cents.'],
  ['RunSheet', runSheetSchema, 'The plan of one show (直播脚本 / 排品表).'],
  ['Segment', segmentSchema, 'One stretch of the show (环节).'],
  ['Cue', cueSchema, 'A trigger and its actions (中控动作点).'],
  [
    'Trigger',
    triggerSchema,
    'When a cue fires. `offset` counts from segment enter, `before-end` back from its planned end, pauses excluded.',
  ],
  ['Action', actionSchema, 'What a cue does, in order. `wait` delays the actions behind it.'],
  ['Script', scriptSchema, 'What the anchor says, by its parts (口播脚本).'],
  ['Offer', offerSchema, 'What is offered for one product in one segment (本环节机制).'],
  ['Coupon', couponSchema, 'A coupon as one segment offers it (券).'],
  ['Product', productSchema, 'What holds for the whole show (商品).'],
  ['Ask', askSchema, 'An action with everything it needs looked up.'],
  ['Asked', askedSchema, 'One action that was asked for. Its id is the same for ever: the idempotency key.'],
  ['ObsView', obsViewSchema, 'What the studio sees of OBS.'],
  ['ProvisionPlan', provisionPlanSchema, 'What provisioning would do, or did.'],
  ['FoundObs', foundObsSchema, 'An OBS of this machine.'],
  ['MappedScene', mappedSceneSchema, 'A scene of the sheet, and how it is found in OBS.'],
  ['ImportReport', importReportSchema, 'What came of an import.'],
  [
    'ImportProblem',
    importProblemSchema,
    'One row or cell that was dropped, coerced, guessed or looks wrong. `row` counts data rows from 1.',
  ],
  ['SheetSummary', sheetSummarySchema, 'A run sheet in short.'],
  [
    'EditOp',
    editOpSchema,
    'An edit. Things are named by id; `runs` go behind the thing `after`, null for the very beginning. Fields are named by their path: `["script", "hook"]`.',
  ],
  ['Json', valueSchema, 'Any JSON value.'],
  ['SheetEdit', sheetEditSchema, 'An accepted edit. It leads from the revision before to its own.'],
  [
    'SheetCopy',
    sheetCopySchema,
    'A run sheet as it stands, and how many steps this seat’s person may take back and do again.',
  ],
  [
    'Clash',
    clashSchema,
    'Two people edited the same: what was to be written (`mine`) and what stands there now (`theirs`).',
  ],
  ['EditWords', editWordsSchema, 'An edit in short, for a line of history.'],
  ['Settings', settingsSchema, 'What holds for the whole studio.'],
  [
    'FiguresView',
    figuresViewSchema,
    'Figures of a run (数据). Each source apart: none is added to another. Before the first word of a source its lists are empty.',
  ],
  [
    'Scope',
    scopeSchema,
    'The numbers of one stretch by one source. Amounts in minor units; `unheard`: ms in which nothing of the source was heard.',
  ],
  ['Plots', plotsSchema, 'The same over time, as far as it was told.'],
  ['Plot', plotSchema, 'A line: instants and values beside each other.'],
];
const NAMES = new Map(NAMED.map(([name, schema]) => [schema, name]));

/** The whole page as Markdown. */
export function protocolPage(): string {
  const parts: Readonly<Record<string, string>> = {
    'to-studio': messages(toStudioSchema, TO_STUDIO),
    'to-seat': messages(toSeatSchema, TO_SEAT),
    roles: roleSchema.options.map((role) => `\`${role}\``).join(', '),
    requests: [...showRequests(), ...studioRequests()].join('\n\n'),
    refusals: refusals(),
    entry: table(['field', 'is'], fieldsOf(shapeOf(entrySchema, NAMES), ['fact'])),
    facts: table(
      ['kind', 'says', 'fields'],
      variants(factSchema, 'kind').map(({ name, rest }) => [`\`${name}\``, say(FACTS, name), rest]),
    ),
    state: textOf('core/show/show.state.ts')
      .replace(/^[\s\S]*?(?=export type Phase)/, '')
      .replace(/\nexport const [\s\S]*$/, '\n'),
    snapshot: /export interface Snapshot \{[\s\S]*?\n\}/.exec(textOf('core/contract/messages.ts'))?.[0] ?? '',
    shapes: NAMED.map(([name, schema, meaning]) => named(name, schema, meaning)).join('\n\n'),
  };
  return FRAME.replaceAll(/\{\{([\w-]+)\}\}/g, (_, part: string) => {
    const text = parts[part];
    if (text === undefined) throw new Error(`The page asks for ${part}, which nobody writes.`);
    return text.trim();
  });
}

/** Codes that some request may be refused with, from the words about them. */
export function documentedCodes(): readonly string[] {
  return [...new Set([...COMMON, ...Object.values(REQUESTS).flatMap(([, codes]) => codes)])].toSorted();
}

/** What any request may meet, whatever it asks; the last of them a show command only. */
const COMMON = ['bad-message', 'not-allowed', 'journal-failed', 'studio-fault'];

function showRequests(): readonly string[] {
  return variants(showCommandSchema, 'type').map(({ name, shape }) => request(name, shape));
}

function studioRequests(): readonly string[] {
  const types = new Set(variants(showCommandSchema, 'type').map(({ name }) => name));
  return alternatives(shapeOf(requestSchema, NAMES))
    .flatMap(alternatives)
    .map((shape) => ({ name: literal(shape, 'type'), shape }))
    .filter(({ name }) => !types.has(name))
    .map(({ name, shape }) => request(name, shape));
}

function request(name: string, shape: Shape): string {
  const type = name as RequestType;
  const [does, codes] = REQUESTS[type];
  const asks = fieldsOf(shape, ['type', 'id']).map(([field, words]) => `${field}: ${words}`);
  const lines = [
    `#### \`${name}\``,
    '',
    does,
    '',
    `- fields: ${asks.length === 0 ? 'none besides `type` and `id`' : asks.join('; ')}`,
    `- roles: ${MAY[type].join(', ')}`,
    `- answers: ${inWords(shapeOf(ANSWERS[type], NAMES))}`,
  ];
  if (codes.length > 0) lines.push(`- may refuse with: ${codes.map((code) => `\`${code}\``).join(', ')}`);
  return lines.join('\n');
}

function refusals(): string {
  const sentences = JSON.parse(textOf('resources/locales/en/error.json')) as Record<string, string>;
  return table(
    ['code', 'means'],
    documentedCodes().map((code) => [`\`${code}\``, sentences[code] ?? '']),
  );
}

function messages(schema: z.ZodType, words: Readonly<Record<string, string>>): string {
  return table(
    ['`t`', 'says', 'fields'],
    variants(schema, 't').map(({ name, rest }) => [`\`${name}\``, say(words, name), rest]),
  );
}

function variants(schema: z.ZodType, by: string) {
  return alternatives(shapeOf(schema, NAMES)).map((shape) => ({
    name: literal(shape, by),
    shape,
    rest: fieldsOf(shape, [by])
      .map(([field, words]) => `${field}: ${words}`)
      .join('; '),
  }));
}

/** Fields in words; what zod can't describe has its name said here. */
function fieldsOf(shape: Shape, but: readonly string[]): readonly (readonly [string, string])[] {
  const said: Readonly<Record<string, string>> = {
    snapshot: '[Snapshot](#snapshot)',
    result: '[Result](#results)',
    request: '[a request](#requests)',
    entries: 'list of [entries](#facts)',
  };
  return fields(shape, but).map(([name, words]) => [`\`${name}\``, said[name] ?? words]);
}

function named(name: string, schema: z.ZodType, meaning: string): string {
  const shape = shapeOf(schema, NAMES);
  const heading = `### ${name}\n\n${meaning}`;
  const options = shape.oneOf ?? shape.anyOf;
  if (options !== undefined) {
    const by = Object.keys(options[0]?.properties ?? {})[0] ?? '';
    const rows = options.map((option) => [
      `\`${literal(option, by)}\``,
      fields(option, [by])
        .map(([field, words]) => `\`${field}\`: ${words}`)
        .join('; '),
    ]);
    return `${heading}\n\n${table([`\`${by}\``, 'fields'], rows)}`;
  }
  if (shape.properties === undefined) return heading;
  return `${heading}\n\n${table(
    ['field', 'is'],
    fields(shape).map(([field, words]) => [`\`${field}\``, words]),
  )}`;
}

function say(words: Readonly<Record<string, string>>, name: string): string {
  const sentence = words[name];
  if (sentence === undefined) throw new Error(`Nothing is said about ${name}.`);
  return sentence;
}
