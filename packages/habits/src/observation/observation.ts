import * as z from "zod/mini";
import {
  composeChangedSchema,
  junkMarkedSchema,
  mailDeletedSchema,
  newslettersSeenSchema,
  sendDoneSchema,
  sendIntentSchema,
  trashEmptiedSchema,
  trashSeenSchema,
  unsubscribeDoneSchema,
} from "./mail-events.ts";
import { videoSeenSchema } from "./video-seen.ts";

/** What a content script may tell, whatever the webmail or the player. Numbers and words of ours only: no text can pass. */
export const habitEventSchema = z.discriminatedUnion("type", [
  composeChangedSchema,
  sendIntentSchema,
  sendDoneSchema,
  mailDeletedSchema,
  trashEmptiedSchema,
  trashSeenSchema,
  junkMarkedSchema,
  newslettersSeenSchema,
  unsubscribeDoneSchema,
  videoSeenSchema,
]);

/** Whether the person may be spoken to. Any of these keeps every nudge away. */
export const momentSchema = z.strictObject({
  /** A key was pressed within the last seconds, as the caller counts them. */
  isTyping: z.boolean(),
  isInCall: z.boolean(),
  isFullScreen: z.boolean(),
  isInPictureInPicture: z.boolean(),
  /** The page shows a dialog of its own, which no nudge is stacked on. */
  hasOpenDialog: z.boolean(),
});

/** The door from a content script to the background. The site is not in it: who receives knows who sent. */
export const observationSchema = z.strictObject({ event: habitEventSchema, moment: momentSchema });

export type HabitEvent = z.infer<typeof habitEventSchema>;
export type Moment = z.infer<typeof momentSchema>;
export type Observation = z.infer<typeof observationSchema>;
