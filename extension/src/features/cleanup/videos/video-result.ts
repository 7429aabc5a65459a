import * as z from "zod/mini";
import { countSchema, factsSchema } from "../scan/facts-schema.ts";

export const timedVideoSchema = z.object({
  ...factsSchema.shape,
  durationMs: z.number().check(z.gte(0)),
});
const seenVideoSchema = z.object({
  ...timedVideoSchema.shape,
  /** As seen. */
  widthPixels: countSchema,
  heightPixels: countSchema,
});
export type ListedVideo = z.infer<typeof seenVideoSchema>;

/** What a comparison of the videos of a folder found. */
export const videoResultSchema = z.object({
  groups: z.array(z.array(seenVideoSchema)),
  /** Videos that the browser does not play. */
  notPlayed: z.array(z.string()),
  isComplete: z.boolean(),
});
export type VideoResult = z.infer<typeof videoResultSchema>;
