import * as z from "zod/mini";
import { historyVersion, storedVisitSchema } from "../history-schema.ts";

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** The last visit of an answer. */
const cursorSchema = z.object({ startedAt: z.iso.datetime(), id: z.string() });

/** Requests the visits started on the local days `fromDay` to `toDay`, both inclusive; `cursor` continues after an answer. */
export const exportRequestSchema = z.object({
  type: z.literal("data/export"),
  fromDay: day,
  toDay: day,
  cursor: z.optional(cursorSchema),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const maxVisitsPerAnswer = 5000;

/** Visits in order of their start. Without a `cursor` there are no more. */
export const exportAnswerSchema = z.object({
  version: z.literal(historyVersion),
  visits: z.array(storedVisitSchema).check(z.maxLength(maxVisitsPerAnswer)),
  cursor: z.optional(cursorSchema),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
