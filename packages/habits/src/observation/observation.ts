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

/** Everything that a content script may report, for any webmail or player. It holds numbers and fixed words: no text can pass. */
export const habitEventSchema = z.union([
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

/** Whether the person may be interrupted. If any of these is true, no nudge is shown. */
export const momentSchema = z.strictObject({
  /** A key was pressed within the last seconds. The caller decides how many. */
  isTyping: z.boolean(),
  isInCall: z.boolean(),
  isFullScreen: z.boolean(),
  isInPictureInPicture: z.boolean(),
  /** The page shows a dialog of its own. */
  hasOpenDialog: z.boolean(),
});

/** What a content script sends to the background. The site is not in it, because the receiver knows the sender. */
export const observationSchema = z.strictObject({ event: habitEventSchema, moment: momentSchema });

export type HabitEvent = z.infer<typeof habitEventSchema>;
export type Moment = z.infer<typeof momentSchema>;
export type Observation = z.infer<typeof observationSchema>;
