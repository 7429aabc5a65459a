import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import type { StoredVisit } from "@digital-cleanup/page-weight";
import { type historyVersion, momentSchema } from "../history-schema.ts";

/** The last visit of an answer. */
const cursorSchema = z.object({ startedAt: momentSchema, id: z.string() });

/** Requests the visits started on the local days `fromDay` to `toDay`, both inclusive; `cursor` continues after an answer. */
export const exportRequestSchema = z.object({
  type: z.literal("data/export"),
  fromDay: daySchema,
  toDay: daySchema,
  cursor: z.optional(cursorSchema),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const maxVisitsPerAnswer = 5000;

/** Visits in order of their start. Without a `cursor` there are no more. */
export type ExportAnswer = {
  version: typeof historyVersion;
  visits: StoredVisit[];
  cursor?: z.infer<typeof cursorSchema>;
};
