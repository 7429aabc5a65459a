import { emptyHabitState, type HabitState, habitStateSchema } from "@digital-cleanup/habits";
import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** What the rules remember: showings 31 days, choices and exceptions until the person takes them back. */
const stateKey = "habits";
/** States that could not be read, kept until the person lets them go. */
const asideKey = "habits-aside";

const asideSchema = z.array(z.object({ atMs: z.number(), kept: z.unknown() }));
export type Aside = z.infer<typeof asideSchema>;

type Read = { state: HabitState; unreadable?: unknown };

async function read(): Promise<Read> {
  const stored: unknown = (await browser.storage.local.get(stateKey))[stateKey];
  if (stored === undefined) return { state: emptyHabitState() };
  const parsed = habitStateSchema.safeParse(stored);
  return parsed.success ? { state: parsed.data } : { state: emptyHabitState(), unreadable: stored };
}

export const readHabits = async (): Promise<HabitState> => (await read()).state;

/**
 * Changes the state as one step, one after the other whatever context asks: two decisions at once would both see room for a
 * nudge. A state that cannot be read is put aside first.
 */
export const changeHabits = (change: (state: HabitState) => HabitState): Promise<void> =>
  navigator.locks.request("habits", async () => {
    const { state, unreadable } = await read();
    const after = change(state);
    if (unreadable !== undefined) {
      const aside = [...(await readAside()), { atMs: Date.now(), kept: unreadable }];
      await browser.storage.local.set({ [asideKey]: aside, [stateKey]: after });
    } else if (after !== state) {
      await browser.storage.local.set({ [stateKey]: after });
    }
  });

export async function readAside(): Promise<Aside> {
  const stored: unknown = (await browser.storage.local.get(asideKey))[asideKey];
  return asideSchema.safeParse(stored).data ?? [];
}

export const forgetAside = (): Promise<void> => browser.storage.local.remove(asideKey);

/** Calls `listener` when the state changed, or what was put aside. Returns how to stop. */
export function watchHabits(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && (stateKey in changes || asideKey in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
