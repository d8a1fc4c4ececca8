/** The shapes of OBS's answers, as far as we read them. Anything else in an answer is left out; a wrong shape is an error. */
import { z } from 'zod';
import { ObsError, type ObsAnswer } from './obs.request.ts';

export const answersSchema: z.ZodType<ObsAnswer[]> = z
  .array(
    z.object({
      requestType: z.string(),
      requestStatus: z.object({ result: z.boolean(), code: z.number(), comment: z.string().optional() }),
      responseData: z.unknown().optional(),
    }),
  )
  .transform((answers) =>
    answers.map(({ requestType, requestStatus, responseData }) => ({
      type: requestType,
      ok: requestStatus.result,
      status: requestStatus.code,
      comment: requestStatus.comment ?? '',
      data: responseData,
    })),
  );

export const versionSchema = z.object({
  obsVersion: z.string(),
  obsWebSocketVersion: z.string(),
  availableRequests: z.array(z.string()),
});
export const statsSchema = z.object({ renderTotalFrames: z.number() });
export const videoSchema = z.object({
  baseWidth: z.number(),
  baseHeight: z.number(),
  fpsNumerator: z.number(),
  fpsDenominator: z.number(),
});
export const kindsSchema = z.object({ inputKinds: z.array(z.string()) });
export const collectionsSchema = z.object({ currentSceneCollectionName: z.string() });
export const sceneListSchema = z.object({
  currentProgramSceneName: z.string().nullish(),
  currentPreviewSceneName: z.string().nullish(),
  scenes: z.array(z.object({ sceneName: z.string(), sceneUuid: z.string().optional(), sceneIndex: z.number() })),
});
export const groupListSchema = z.object({ groups: z.array(z.string()) });
export const studioModeSchema = z.object({ studioModeEnabled: z.boolean() });
export const transitionSchema = z.object({ transitionName: z.string(), transitionDuration: z.number().nullish() });
export const outputSchema = z.object({ outputActive: z.boolean() });
export const recordSchema = outputSchema.extend({
  /** OBS 28 misspells it. */
  outputPaused: z.boolean().optional(),
  ouputPaused: z.boolean().optional(),
  outputTimecode: z.string().optional(),
});
export const profilesSchema = z.object({ currentProfileName: z.string() });
export const transitionListSchema = z.object({
  transitions: z.array(
    z.object({ transitionName: z.string(), transitionKind: z.string(), transitionFixed: z.boolean() }),
  ),
});
export const muteSchema = z.object({ inputMuted: z.boolean() });
/** Silence has no dB: OBS writes its minus infinity as null. */
export const volumeSchema = z.object({
  inputVolumeDb: z
    .number()
    .nullable()
    .transform((db) => db ?? -100),
});
export const filterListSchema = z.object({
  filters: z.array(
    z.object({
      filterName: z.string(),
      filterKind: z.string(),
      filterEnabled: z.boolean(),
      filterIndex: z.number(),
    }),
  ),
});
export const inputListSchema = z.object({
  inputs: z.array(z.object({ inputName: z.string(), inputUuid: z.string().optional(), inputKind: z.string() })),
});
export const transformSchema = z.object({
  positionX: z.number(),
  positionY: z.number(),
  scaleX: z.number(),
  scaleY: z.number(),
  width: z.number(),
  height: z.number(),
  boundsType: z.string(),
  rotation: z.number().optional(),
  alignment: z.number().optional(),
  boundsAlignment: z.number().optional(),
  boundsWidth: z.number().optional(),
  boundsHeight: z.number().optional(),
  cropLeft: z.number().optional(),
  cropRight: z.number().optional(),
  cropTop: z.number().optional(),
  cropBottom: z.number().optional(),
});
export const itemListSchema = z.object({
  sceneItems: z.array(
    z.object({
      sceneItemId: z.number(),
      sceneItemIndex: z.number(),
      sourceName: z.string(),
      sourceType: z.string(),
      inputKind: z.string().nullish(),
      isGroup: z.boolean().nullish(),
      sceneItemEnabled: z.boolean(),
      sceneItemLocked: z.boolean(),
      sceneItemTransform: transformSchema,
    }),
  ),
});
export const inputSettingsSchema = z.object({ inputSettings: z.record(z.string(), z.unknown()) });
export const privateSettingsSchema = z.object({ sourceSettings: z.record(z.string(), z.unknown()) });
export const persistentSchema = z.object({ slotValue: z.unknown() });
export const newItemSchema = z.object({ sceneItemId: z.number() });
export const renameSchema = z.object({ oldSceneName: z.string(), sceneName: z.string() });
export const imageSchema = z.object({ imageData: z.string().startsWith('data:image/') });

/** Reads an answer's data by its schema. Throws an {@link ObsError} `garbled` when it does not fit. */
export function readReply<T>(schema: z.ZodType<T>, data: unknown, what: string): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new ObsError('garbled', `${what}: OBS answered in a shape that is not documented`);
}
