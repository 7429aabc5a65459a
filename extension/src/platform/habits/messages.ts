import { type Nudge, nudgeAnswers, observationSchema, ruleIds } from "@digital-cleanup/habits";
import * as z from "zod/mini";
import { browser } from "../browser.ts";

const ruleSchema = z.enum(ruleIds);

/** From a content script: what it sees. Of which site and page, the browser says. Answered with an `Observed`. */
const observeSchema = z.strictObject({
  type: z.literal("habits/observe"),
  observation: observationSchema,
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
  answer: z.enum(nudgeAnswers),
});
/** From the nudge: what the person chose when asked whether a kind should go on. */
const chooseSchema = z.strictObject({
  type: z.literal("habits/choose"),
  rule: ruleSchema,
  stance: z.enum(["asks", "never", "acts"]),
});

/** The door of the background, for content scripts and pages of ours alike. */
export const habitMessageSchema = z.discriminatedUnion("type", [
  observeSchema,
  actedSchema,
  countSchema,
  answerSchema,
  chooseSchema,
]);

export type HabitMessage = z.infer<typeof habitMessageSchema>;

/** `act` is for the content script to do at once; a nudge is shown by the background, in the top frame of the tab. */
export type Observed = { act?: Nudge; isNudgeShown: boolean };

/** To the document that observed: the person accepted. It answers with a `Done`. */
export type Do = { type: "habits/do"; nudge: Nudge };
/** `why` is a word of ours for what could not be done. */
export type Done = { isDone: boolean; why?: string };

const send = (message: HabitMessage): Promise<unknown> => browser.runtime.sendMessage(message);

/** For content scripts. */
export const observe = async (observation: z.infer<typeof observationSchema>): Promise<Observed> =>
  (await send({ type: "habits/observe", observation })) as Observed;
export const sayActed = (rule: Nudge["rule"]): Promise<unknown> =>
  send({ type: "habits/acted", rule });
export const sayCounted = (counted: Omit<z.infer<typeof countSchema>, "type">): Promise<unknown> =>
  send({ type: "habits/count", ...counted });
