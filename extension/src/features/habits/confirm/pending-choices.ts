import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";
import { changeBadgeNotices } from "../../../platform/toolbar-badge/badge-notices.ts";
import { type LastingChoice, lastingChoiceSchema } from "./lasting-choice.ts";
import { pendingChoicesKey as key } from "./watch-pending-choices.ts";

/** Until the browser closes, and for a day at most. */
const keptMs = 86_400_000;
const schema = z.array(lastingChoiceSchema);

export async function readPendingChoices(nowMs: number): Promise<LastingChoice[]> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const choices = schema.safeParse(stored).data ?? [];
  return choices.filter(({ chosenMs }) => Math.abs(nowMs - chosenMs) < keptMs);
}

/** A later choice about the same rule replaces the earlier one. */
export const addPendingChoice = (choice: LastingChoice): Promise<void> =>
  changePending(choice.chosenMs, (choices) => [
    ...choices.filter(({ rule }) => rule !== choice.rule),
    choice,
  ]);

export const removePendingChoice = (id: string, nowMs: number): Promise<void> =>
  changePending(nowMs, (choices) => choices.filter((choice) => choice.id !== id));

const changePending = (
  nowMs: number,
  change: (choices: LastingChoice[]) => LastingChoice[],
): Promise<void> =>
  navigator.locks.request(key, async () => {
    const after = change(await readPendingChoices(nowMs));
    await browser.storage.session.set({ [key]: after });
    await changeBadgeNotices({ choices: after.length });
  });
