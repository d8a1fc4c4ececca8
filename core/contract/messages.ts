/**
 * The messages between a seat and the studio. One request envelope, numbered facts, whole-value streams.
 * A seat that sees a gap in `seq` sends `sync` and gets a snapshot.
 */
import { z } from 'zod';
import type { Result } from '../result.ts';
import { runSheetSchema, type RunSheet } from '../runsheet/runsheet.schema.ts';
import { entrySchema, instantSchema, type Entry } from '../show/show.facts.ts';
import type { ShowState } from '../show/show.state.ts';
import type { Instant } from '../time/time.ts';
import { chatBatchSchema, chatDeskSchema, type ChatBatch, type ChatDesk } from './chat.schema.ts';
import { figuresViewSchema, type FiguresView } from './figures.schema.ts';
import { gatewayViewSchema, type GatewayView } from './gateway.view.ts';
import { obsViewSchema, type ObsView } from './obs.view.ts';
import { requestSchema } from './requests.ts';
import { roleSchema, type Role } from './roles.ts';
import { sheetCopySchema, sheetEditSchema, type SheetCopy, type SheetEdit } from './sheet.edits.ts';
import { settingsSchema, type Settings } from './settings.ts';

/** Streams that a seat may watch. What nobody watches is not made. */
export const streamSchema = z.enum(['program', 'preview', 'meters', 'chat', 'chat-desk', 'figures']);
export type StreamName = z.infer<typeof streamSchema>;

/** How loud one input is: for each of its channels the level (average) and the peak since the last message, in dB, -100 to 0. */
export const meterSchema = z.object({ input: z.string(), level: z.array(z.number()), peak: z.array(z.number()) });
export type Meter = z.infer<typeof meterSchema>;

/**
 * What each stream brings: `program` and `preview` a JPEG as a data URL, `meters` every input that sounds, `chat` the lines of a tick, `chat-desk`
 * the whole of what is beside them, `figures` the whole of what is told of the audience, orders and stock, at most once a second.
 */
export interface Streams {
  readonly program: string;
  readonly preview: string;
  readonly meters: readonly Meter[];
  readonly chat: ChatBatch;
  readonly 'chat-desk': ChatDesk;
  readonly figures: FiguresView;
}

/** A cell of a run sheet's table: the segment, and the column by the editor's name of it. */
export const sheetCellSchema = z.object({ row: z.string().max(300), column: z.string().max(300) });
export type SheetCell = z.infer<typeof sheetCellSchema>;

/** Another seat in a sheet: `id` tells seats of one name apart. */
export const otherSeatSchema = z.object({ id: z.int(), name: z.string(), cell: sheetCellSchema });
export type OtherSeat = z.infer<typeof otherSeatSchema>;

export const toStudioSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('request'), request: requestSchema }),
  z.object({ t: z.literal('sync') }),
  z.object({ t: z.literal('watch'), stream: streamSchema, on: z.boolean() }),
  /** Opens or closes a run sheet: while it is open, this seat hears of its edits. Opened again, it comes anew. */
  z.object({ t: z.literal('sheet'), sheetId: z.string(), on: z.boolean() }),
  /** This seat is at a cell of a sheet that it has open; null: at none. The others see it. */
  z.object({ t: z.literal('at'), sheetId: z.string(), cell: sheetCellSchema.nullable() }),
  /** A batch of `chat` was taken in, up to before this number. A seat with a few that it has not taken is sent no more until it does. */
  z.object({ t: z.literal('chat-taken'), next: z.int().min(1) }),
  /** Asks for the studio's clock: `sent` comes back, so that the seat can halve the round trip. */
  z.object({ t: z.literal('clock'), sent: z.number() }),
]);
export type ToStudio = z.infer<typeof toStudioSchema>;

/** Everything a seat needs to stand where the show stands. */
export interface Snapshot {
  /** The run sheet as it is now; what is on air is in the state, as it was taken. */
  readonly sheet: RunSheet;
  /** Of the sheet. */
  readonly revision: number;
  readonly state: ShowState;
  readonly obs: ObsView;
  readonly gateway: GatewayView;
  readonly settings: Settings;
  /** The newest entries of the as-run log, oldest first, at most 200. */
  readonly log: readonly Entry[];
  readonly now: Instant;
  readonly version: string;
}

export type ToSeat =
  | {
      readonly t: 'welcome';
      readonly role: Role;
      readonly seat: string;
      /** Who sits there, as far as can be told; no secret. */
      readonly person?: string | undefined;
      readonly session: string | null;
      readonly snapshot: Snapshot;
    }
  | { readonly t: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly t: 'answer'; readonly id: string; readonly result: Result<unknown> }
  | { readonly t: 'facts'; readonly entries: readonly Entry[] }
  | { readonly t: 'sheet'; readonly sheetId: string; readonly copy: Result<SheetCopy> }
  | { readonly t: 'edited'; readonly edit: SheetEdit }
  | { readonly t: 'others'; readonly sheetId: string; readonly others: readonly OtherSeat[] }
  | { readonly t: 'obs'; readonly view: ObsView }
  | { readonly t: 'gateway'; readonly view: GatewayView }
  | { readonly t: 'settings'; readonly settings: Settings }
  | { readonly t: 'program'; readonly image: string }
  | { readonly t: 'preview'; readonly image: string }
  | { readonly t: 'meters'; readonly inputs: readonly Meter[] }
  | { readonly t: 'chat'; readonly batch: ChatBatch }
  | { readonly t: 'chat-desk'; readonly desk: ChatDesk }
  | { readonly t: 'figures'; readonly view: FiguresView }
  | { readonly t: 'clock'; readonly sent: number; readonly now: Instant };

/** The same as {@link ToSeat} for a receiver that must not trust its sender, e.g. a seat over the LAN. State is trusted by shape of `seq`. */
export const toSeatSchema = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('welcome'),
    role: roleSchema,
    seat: z.string(),
    person: z.string().optional(),
    session: z.string().nullable(),
    snapshot: z.custom<Snapshot>(isSnapshot),
  }),
  z.object({ t: z.literal('snapshot'), snapshot: z.custom<Snapshot>(isSnapshot) }),
  z.object({ t: z.literal('answer'), id: z.string(), result: z.custom<Result<unknown>>(isResult) }),
  z.object({ t: z.literal('facts'), entries: z.array(entrySchema) }),
  z.object({ t: z.literal('sheet'), sheetId: z.string(), copy: z.custom<Result<SheetCopy>>(isCopy) }),
  z.object({ t: z.literal('edited'), edit: sheetEditSchema }),
  z.object({ t: z.literal('others'), sheetId: z.string(), others: z.array(otherSeatSchema) }),
  z.object({ t: z.literal('obs'), view: obsViewSchema }),
  z.object({ t: z.literal('gateway'), view: gatewayViewSchema }),
  z.object({ t: z.literal('settings'), settings: settingsSchema }),
  z.object({ t: z.literal('program'), image: z.string() }),
  z.object({ t: z.literal('preview'), image: z.string() }),
  z.object({ t: z.literal('meters'), inputs: z.array(meterSchema) }),
  z.object({ t: z.literal('chat'), batch: chatBatchSchema }),
  z.object({ t: z.literal('chat-desk'), desk: chatDeskSchema }),
  z.object({ t: z.literal('figures'), view: figuresViewSchema }),
  z.object({ t: z.literal('clock'), sent: z.number(), now: instantSchema }),
]);

function isSnapshot(value: unknown): value is Snapshot {
  const shape = z.object({
    sheet: runSheetSchema,
    revision: z.int(),
    state: z.looseObject({ runId: z.string(), seq: z.int() }),
    obs: obsViewSchema,
    gateway: gatewayViewSchema,
    settings: settingsSchema,
  });
  return shape.safeParse(value).success;
}

function isCopy(value: unknown): value is Result<SheetCopy> {
  return isResult(value) && (!value.ok || sheetCopySchema.safeParse(value.value).success);
}

function isResult(value: unknown): value is Result<unknown> {
  return z
    .union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), code: z.string() })])
    .safeParse(value).success;
}
