import {
  type Figures,
  type Nudge,
  observationSchema,
  type Question,
  ruleIds,
} from "@digital-cleanup/habits";
import * as z from "zod/mini";

const ruleSchema = z.enum(ruleIds);
/** The end of the year 9998. */
const latestMs = 253_370_764_800_000;

/** From a content script: what it sees. Of which site and page, the browser says. Answered with an `Observed`. */
const observeSchema = z.strictObject({
  type: z.literal("habits/observe"),
  observation: observationSchema,
  /**
   * With `video.seen`: how much of the film came since when, so that bytes an hour can be measured. What is in the buffer
   * counts as it came, not as it is played: a player may hold a minute of film after five seconds.
   */
  loaded: z.optional(
    z.strictObject({
      sinceMs: z.int().check(z.gte(0), z.lte(latestMs)),
      filmMs: z.number().check(z.gte(0), z.lte(latestMs)),
    }),
  ),
});
/** From a content script: a rule of the person did something by itself. */
const actedSchema = z.strictObject({ type: z.literal("habits/acted"), rule: ruleSchema });
/** From a content script: a server said yes. Counted as measured, once for an id. */
const countSchema = z.strictObject({
  type: z.literal("habits/count"),
  /** Drawn at random for one action of the person. */
  id: z.uuid(),
  kind: z.enum(["emails", "unsubscribes"]),
  count: z.int().check(z.gte(1), z.lte(1_000_000)),
  /** Really freed; absent where nothing was, or nobody knows. */
  bytes: z.optional(z.int().check(z.gte(0), z.lte(10_000_000_000_000))),
});
/** From the nudge: what the person answered. Answered with an `Answered`. */
const answerSchema = z.strictObject({
  type: z.literal("habits/answer"),
  rule: ruleSchema,
  answer: z.enum(["accepted", "dismissed", "snoozed", "notHere", "never"]),
});
/** From the nudge: what the person chose when asked whether a kind should go on. */
const chooseSchema = z.strictObject({
  type: z.literal("habits/choose"),
  rule: ruleSchema,
  stance: z.enum(["asks", "never", "acts"]),
});

/** The door of the background, for content scripts of ours and the nudge. */
export const habitMessageSchema = z.discriminatedUnion("type", [
  observeSchema,
  actedSchema,
  countSchema,
  answerSchema,
  chooseSchema,
]);

export type HabitMessage = z.infer<typeof habitMessageSchema>;

export type Loaded = NonNullable<z.infer<typeof observeSchema>["loaded"]>;
export type Counted = Omit<z.infer<typeof countSchema>, "type">;

/** `act` is for the content script to do at once; a nudge is shown by the background, in the top frame of the tab. */
export type Observed = { act?: Nudge; isNudgeShown: boolean };

/** `why` is a word of ours for what could not be done. */
export type Done = { isDone: boolean; why?: string };

/** To the nudge: what became of an answer. `done` where something was to be done. */
export type Answered = { done?: Done; question?: Question };

/** To the document that observed: the person accepted. It answers with a `Done`. */
export type Do = { type: "habits/do"; nudge: Nudge };

/** To the nudge's script in the top frame. It answers whether it is shown. */
export type Show = {
  type: "habits/show";
  nudge: Nudge;
  figures?: Figures | undefined;
  language: "fr" | "en";
  theme: "auto" | "light" | "dark";
  /** Whether there is an address to share a file at. */
  hasFileSharing: boolean;
  snoozeDays: number;
  /** Whose player it is, where the nudge is about a video. */
  host: string;
};

/** To the nudge's script: the person asked for it by a key of the extension. */
export type Focus = { type: "habits/focus" };
