import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";
import { type ComposeMode, composeModes } from "../activity/page-events.ts";

/** How the next message of each tab was started. Kept a minute, and only until the browser closes. */
const key = "webmail-modes";
const keptMs = 60_000;
const schema = z.record(z.string(), z.object({ mode: z.enum(composeModes), atMs: z.number() }));

async function readModes(): Promise<z.infer<typeof schema>> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  return schema.safeParse(stored).data ?? {};
}

export const setComposeMode = (tabId: number, mode: ComposeMode, nowMs: number): Promise<void> =>
  navigator.locks.request(key, async () => {
    const fresh = Object.entries(await readModes()).filter(([, { atMs }]) => nowMs - atMs < keptMs);
    await browser.storage.session.set({
      [key]: { ...Object.fromEntries(fresh), [tabId]: { mode, atMs: nowMs } },
    });
  });

export async function getComposeMode(
  tabId: number,
  nowMs: number,
): Promise<ComposeMode | undefined> {
  const stored = (await readModes())[tabId];
  return stored && nowMs - stored.atMs < keptMs ? stored.mode : undefined;
}
