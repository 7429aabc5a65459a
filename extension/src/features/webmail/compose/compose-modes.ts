import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";
import { type ComposeMode, composeModes } from "../activity/page-events.ts";

/** How the next message of a tab was begun: a word of ours, kept a minute and gone with the browser. */
const key = "webmail-modes";
const keptMs = 60_000;
const schema = z.record(z.string(), z.object({ mode: z.enum(composeModes), atMs: z.number() }));

async function readModes(): Promise<z.infer<typeof schema>> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return schema.safeParse(stored).data ?? {};
}

export const keepMode = (tabId: number, mode: ComposeMode, nowMs: number): Promise<void> =>
  navigator.locks.request(key, async () => {
    const fresh = Object.entries(await readModes()).filter(([, { atMs }]) => nowMs - atMs < keptMs);
    await browser.storage.session.set({
      [key]: { ...Object.fromEntries(fresh), [tabId]: { mode, atMs: nowMs } },
    });
  });

export async function modeOf(tabId: number, nowMs: number): Promise<ComposeMode | undefined> {
  const kept = (await readModes())[tabId];
  return kept && nowMs - kept.atMs < keptMs ? kept.mode : undefined;
}
