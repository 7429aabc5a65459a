import {
  daySchema,
  type EventState,
  eventCodeSchema,
  eventLink,
  eventSchema,
  eventState,
  paths,
  participationSchema as sharedSchema,
  type Published,
  totalsSchema,
} from "@digital-cleanup/challenge";
import * as z from "zod/mini";

/** What the extension stores about an event that was joined, until the person leaves it. */
export const participationSchema = z.object({
  ...sharedSchema.shape,
  address: z.object({ baseUrl: z.string(), code: eventCodeSchema }),
  event: eventSchema,
  joinedOn: daySchema,
  sendsUpdates: z.boolean(),
  /** Restored with a receipt: what the tally held then, and what this browser's log had already counted that day. */
  restored: z.optional(z.object({ totals: totalsSchema, countedIds: z.array(z.string()) })),
  /** Counted in a contribution that was left behind earlier on the day of joining: not to be counted again. */
  leftIds: z.optional(z.array(z.string())),
});

export type Participation = z.infer<typeof participationSchema>;

/** The address of the event's public page, which identifies a participation. */
export const eventPage = ({ address }: Pick<Participation, "address">): string =>
  eventLink(address);

/** Whether the event takes contributions, with the published state if it was loaded. */
export const eventStateNow = (
  { event, refusal }: Participation,
  published?: Published,
  now = new Date(),
): EventState => eventState(event, { published, refusal, now });

/** Where the event's server states what is published, and what that does not protect from. */
export const publishedPage = ({ address }: Pick<Participation, "address">): string =>
  `${address.baseUrl}${paths.personalDataPage}#published`;

/** The address of the public report on the event. */
export const reportPage = ({ address }: Pick<Participation, "address">): string =>
  `${address.baseUrl}${paths.reportPage(address.code)}`;
