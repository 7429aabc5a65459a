import { dayMs } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { browser } from "../browser.ts";
import { changeBadgeNotices } from "../toolbar-badge/badge-notices.ts";
import { watchSessionStorage } from "../watch-session-storage.ts";

/** Where choices wait for a confirmation. No content script reaches this storage. */
const key = "choices-to-confirm";
/** Until the browser closes, and for a day at most. */
const keptMs = dayMs;

/** What a person chose in a page, which can steal a press. It applies once they have confirmed it in the popup. */
const choiceSchema = z.looseObject({
  /** Whose choice it is. */
  feature: z.enum(["habits", "webmail"]),
  id: z.string(),
  chosenMs: z.number(),
});
type PendingChoice = z.infer<typeof choiceSchema>;
export type ChoosingFeature = PendingChoice["feature"];

/** The choices that a feature's own schema accepts. */
export async function readPendingChoices<Choice extends PendingChoice>(
  schema: z.ZodMiniType<Choice>,
  nowMs: number,
): Promise<Choice[]> {
  return (await readAll(nowMs)).flatMap((choice) => schema.safeParse(choice).data ?? []);
}

/** Whether anything of the feature waits. */
export async function hasPendingChoices(feature: ChoosingFeature, nowMs: number): Promise<boolean> {
  return (await readAll(nowMs)).some((choice) => choice.feature === feature);
}

/** Calls `listener` when the choices changed. Returns a function that stops it. */
export const watchPendingChoices = (listener: () => void): (() => void) =>
  watchSessionStorage([key], listener);

/** The choice replaces earlier ones for which `isReplaced`. */
export const addPendingChoice = (
  choice: PendingChoice,
  isReplaced: (earlier: PendingChoice) => boolean,
): Promise<void> =>
  changePending(choice.chosenMs, (choices) => [
    ...choices.filter((earlier) => earlier.feature !== choice.feature || !isReplaced(earlier)),
    choice,
  ]);

export const removePendingChoices = (
  isMeant: (choice: PendingChoice) => boolean,
  nowMs: number,
): Promise<void> => changePending(nowMs, (choices) => choices.filter((choice) => !isMeant(choice)));

async function readAll(nowMs: number): Promise<PendingChoice[]> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const choices = z.array(choiceSchema).safeParse(stored).data ?? [];
  return choices.filter(({ chosenMs }) => Math.abs(nowMs - chosenMs) < keptMs);
}

const changePending = (
  nowMs: number,
  change: (choices: PendingChoice[]) => PendingChoice[],
): Promise<void> =>
  navigator.locks.request(key, async () => {
    const after = change(await readAll(nowMs));
    await browser.storage.session.set({ [key]: after });
    await changeBadgeNotices({ choices: after.length });
  });
