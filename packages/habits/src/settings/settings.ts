import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

const isOn = () => z.prefault(z.boolean(), true);
const amountOr = (value: number) => z.prefault(amount(), value);
const countOr = (value: number) => z.prefault(countUpTo(1_000_000), value);

const heavyAttachment = z.strictObject({
  isOn: isOn(),
  /** All attachments together. From 2 MB on they weigh as much as the mail around them (`estimateEmail`: 1.95 g, 1.07 g/MB). */
  minimumBytes: amountOr(2_000_000),
  /** The same times the recipients. */
  minimumDeliveredBytes: amountOr(5_000_000),
});

/** Roundcube itself speaks up above 5 visible recipients; we wait for twice as many where nobody pressed "reply to all". */
const replyAll = z.strictObject({ isOn: isOn(), minimumRecipients: countOr(5) });
const manyRecipients = z.strictObject({ isOn: isOn(), minimumRecipients: countOr(10) });

const unreadNewsletter = z.strictObject({
  isOn: isOn(),
  minimumMessages: countOr(5),
  minimumDays: amountOr(30),
});

/** Many messages or many bytes, for long. Our own judgement. */
const trashNotEmptied = z.strictObject({
  isOn: isOn(),
  minimumMessages: countOr(100),
  minimumBytes: amountOr(100_000_000),
  minimumDays: amountOr(14),
});

/** Rungs worth changing to are smaller by this factor. */
const minimumRatio = () => z.prefault(z.number().check(z.gte(1), z.lte(100)), 1.5);

const oversizedVideo = z.strictObject({
  isOn: isOn(),
  minimumRatio: minimumRatio(),
  /** Pixels of the video wanted for each pixel of the screen; a tenth fewer is not seen. */
  sharpness: z.prefault(z.number().check(z.gte(0.1), z.lte(2)), 0.9),
  minimumPlayedMs: amountOr(10_000),
  /** Less to play than this is mostly in the buffer already. Does not hold back where the length is not known. */
  minimumLeftMs: amountOr(30_000),
});

const hiddenPlaying = z.strictObject({
  isOn: isOn(),
  minimumHiddenMs: amountOr(20_000),
  /** Past this the person is taken to be listening, which is the affair of `streaming/audio-only`. */
  maximumHiddenMs: amountOr(90_000),
});

const audioOnly = z.strictObject({
  isOn: isOn(),
  minimumRatio: minimumRatio(),
  minimumHiddenMs: amountOr(90_000),
});

/** A person or a policy may make nudges rarer, never more frequent. */
const limits = z.strictObject({
  perWeek: z.prefault(countUpTo(5), 5),
  minutesApart: z.prefault(z.number().check(z.gte(20), z.lte(10_080)), 20),
  snoozeDays: z.prefault(z.number().check(z.gte(1), z.lte(365)), 7),
  dismissalsBeforeAsking: z.prefault(z.int().check(z.gte(1), z.lte(100)), 3),
});

/** Which rules are on, from where on they speak, and how often. `habitSettingsSchema.parse({})` gives every default. */
export const habitSettingsSchema = z.strictObject({
  rules: z.prefault(
    z.strictObject({
      "email/heavy-attachment": z.prefault(heavyAttachment, {}),
      "email/reply-all": z.prefault(replyAll, {}),
      "email/many-recipients": z.prefault(manyRecipients, {}),
      "email/unread-newsletter": z.prefault(unreadNewsletter, {}),
      "email/trash-not-emptied": z.prefault(trashNotEmptied, {}),
      "streaming/oversized-video": z.prefault(oversizedVideo, {}),
      "streaming/hidden-playing": z.prefault(hiddenPlaying, {}),
      "streaming/audio-only": z.prefault(audioOnly, {}),
    }),
    {},
  ),
  limits: z.prefault(limits, {}),
});

export type HabitSettings = z.infer<typeof habitSettingsSchema>;
export type Thresholds = HabitSettings["rules"];
/** What a person or a policy may give: any part of it. */
export type HabitSettingsInput = z.input<typeof habitSettingsSchema>;
