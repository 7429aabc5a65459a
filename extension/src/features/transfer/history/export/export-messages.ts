import * as z from "zod/mini";
import { historyVersion, keptVisitSchema } from "../history-schema.ts";

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Where an answer ended: its last visit. */
const cursorSchema = z.object({ startedAt: z.iso.datetime(), id: z.string() });

/** Asks for the visits that began on local days `fromDay` to `toDay`, both included; `cursor` goes on from an answer. */
export const exportRequestSchema = z.object({
  type: z.literal("data/export"),
  fromDay: day,
  toDay: day,
  cursor: z.optional(cursorSchema),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const mostVisitsAnAnswer = 5000;

/** In order of their beginning. Without a `cursor` there are no more. */
export const exportAnswerSchema = z.object({
  version: z.literal(historyVersion),
  visits: z.array(keptVisitSchema).check(z.maxLength(mostVisitsAnAnswer)),
  cursor: z.optional(cursorSchema),
});
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
