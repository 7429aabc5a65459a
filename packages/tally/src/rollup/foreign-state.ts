import { eventSchema, publishedSchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const { code, host, k, isDemonstration, territory, startsOn, organiser } = eventSchema.shape;

/** What counts of an event of another server. Its lists and texts, which no sum needs, stay out of memory. */
export const foreignStateSchema = z.object({
  event: z.object({
    code,
    host,
    k,
    isDemonstration,
    territory,
    startsOn,
    organiser: z.pick(organiser, { kind: true }),
  }),
  published: z.pick(publishedSchema, {
    schema: true,
    code: true,
    host: true,
    k: true,
    batch: true,
    participations: true,
    totals: true,
    collected: true,
    declaredByOrganiser: true,
  }),
});

export type ForeignState = z.infer<typeof foreignStateSchema>;

/** By code. */
export type ForeignStates = ReadonlyMap<string, ForeignState>;
