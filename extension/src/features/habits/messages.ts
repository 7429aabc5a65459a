import type { Language } from "@digital-cleanup/text";
import {
  type ActionResult,
  type Figures,
  type Nudge,
  observationSchema,
  type Question,
  ruleIds,
} from "@digital-cleanup/habits";
import * as z from "zod/mini";

const ruleSchema = z.enum(ruleIds);
const idSchema = z.string().check(z.regex(/^[\da-f-]{36}$/));
/** The end of the year 9998. */
const maxTimeMs = 253_370_764_800_000;

/** From a content script: what it observed. Site and page come from the browser. The response is an `ObservationResult`. */
const observeSchema = z.strictObject({
  type: z.literal("habits/observe"),
  observation: observationSchema,
  /**
   * With `video.seen`. Buffered video counts when it is downloaded, not when it is played: a player
   * may hold a minute of video after five seconds.
   */
  loaded: z.optional(
    z.strictObject({
      sinceMs: z.int().check(z.gte(0), z.lte(maxTimeMs)),
      filmMs: z.number().check(z.gte(0), z.lte(maxTimeMs)),
    }),
  ),
});
/** From the observer of pages: a video plays in its document. The response is whether videos are observed there from now on. */
const videoPlaysSchema = z.strictObject({ type: z.literal("habits/video-plays") });
/** From a content script: a rule acted by itself. */
const actedSchema = z.strictObject({ type: z.literal("habits/acted"), rule: ruleSchema });
/** From a content script: a `ConfirmedAction`. It counts as measured, once for each id. */
const countSchema = z.strictObject({
  type: z.literal("habits/count"),
  id: idSchema,
  kind: z.literal("emails"),
  count: z.int().check(z.gte(1), z.lte(1_000_000)),
  bytes: z.optional(z.int().check(z.gte(0), z.lte(10_000_000_000_000))),
});
/** From the nudge: it was visible for a second. */
const seenSchema = z.strictObject({
  type: z.literal("habits/seen"),
  question: idSchema,
  rule: ruleSchema,
});
/** From the nudge: the person's answer to its question. The response is an `AnswerResult`. */
const answerSchema = z.strictObject({
  type: z.literal("habits/answer"),
  question: idSchema,
  rule: ruleSchema,
  answer: z.enum(["accepted", "dismissed", "snoozed", "notHere", "never"]),
});
/** From the nudge: the person's choice for a rule that they dismissed several times. The response is an `AnswerResult`. */
const chooseSchema = z.strictObject({
  type: z.literal("habits/choose"),
  question: idSchema,
  rule: ruleSchema,
  stance: z.enum(["asks", "never", "acts"]),
});

/** Every message that the background accepts from content scripts and from the nudge. */
export const habitMessageSchema = z.union([
  observeSchema,
  videoPlaysSchema,
  actedSchema,
  countSchema,
  seenSchema,
  answerSchema,
  chooseSchema,
]);

export type HabitMessage = z.infer<typeof habitMessageSchema>;
export type HabitMessageOf<T extends HabitMessage["type"]> = Extract<HabitMessage, { type: T }>;

export type NudgeAnswer = HabitMessageOf<"habits/answer">["answer"];
export type Stance = HabitMessageOf<"habits/choose">["stance"];

/** `done` is present if the answer led to an action. With `isToConfirm`, the choice waits for the person in the popup. */
export type AnswerResult = {
  done?: ActionResult;
  /** What the rule should do from now on. */
  question?: Question;
  isToConfirm?: true;
};

/** To the document that made the observation: the person accepted. The response is an `ActionResult`. */
export type PerformMessage = { type: "habits/do"; nudge: Nudge };

/** `noRoom`: the nudge may cover nothing, and everything in the window is in use, or another nudge is shown. `refused`: another moment is better. */
export type ShowResult = "shown" | "noRoom" | "refused";

/** To the nudge's script in the top frame. The response is a `ShowResult`. Sent again with the same question if its numbers change. */
export type ShowMessage = {
  type: "habits/show";
  nudge: Nudge;
  /** To repeat in the answer. */
  question: string;
  figures?: Figures | undefined;
  language: Language;
  theme: "auto" | "light" | "dark";
  /** Whether an address for sharing files is set. */
  hasFileSharing: boolean;
  snoozeDays: number;
  /** The person is writing the message that it is about, of which it may cover nothing. */
  isWriting: boolean;
  /** Host of the document that the nudge acts in, as the browser names it. */
  host: string;
  /** Host of the page around it, which "not here" refers to. */
  pageHost: string;
};

/** To the nudge's script: the reason of the nudge with this question is gone. */
export type GoneMessage = { type: "habits/gone"; question: string };

/** To the nudge's script: move the focus into the nudge. */
export type FocusMessage = { type: "habits/focus" };
