import { emptyHabitState, type HabitState, habitStateSchema } from "@digital-cleanup/habits";
import * as z from "zod/mini";
import { readValue, removeValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";

/** What the rules remember: showings for 31 days, choices and exceptions until the person removes them. */
const stateKey = "habits";
/** States that could not be read, kept until the person erases them. */
const unreadableKey = "habits-aside";

const unreadableSchema = z.array(z.object({ atMs: z.number(), kept: z.unknown() }));
export type UnreadableStates = z.infer<typeof unreadableSchema>;

async function read(): Promise<{ state: HabitState; unreadable?: unknown }> {
  const stored = await readValue(stateKey);
  if (stored === undefined) return { state: emptyHabitState() };
  const parsed = habitStateSchema.safeParse(stored);
  return parsed.success ? { state: parsed.data } : { state: emptyHabitState(), unreadable: stored };
}

export const readHabits = async (): Promise<HabitState> => (await read()).state;

/**
 * Changes the state. Changes of all contexts are serialized, because two decisions at once would both find room for a nudge. A state
 * that cannot be read is moved to its own key first.
 */
export const changeHabits = (change: (state: HabitState) => HabitState): Promise<void> =>
  navigator.locks.request("habits", async () => {
    const { state, unreadable } = await read();
    const after = change(state);
    if (unreadable !== undefined) {
      const states = [...(await readUnreadableStates()), { atMs: Date.now(), kept: unreadable }];
      await writeValues({ [unreadableKey]: states, [stateKey]: after });
    } else if (after !== state) {
      await writeValues({ [stateKey]: after });
    }
  });

export async function readUnreadableStates(): Promise<UnreadableStates> {
  return unreadableSchema.safeParse(await readValue(unreadableKey)).data ?? [];
}

export const eraseUnreadableStates = (): Promise<void> => removeValue(unreadableKey);

/** Calls `listener` when the state or the unreadable states changed. Returns a function that stops it. */
export const watchHabits = (listener: () => void): (() => void) =>
  watchValues([stateKey, unreadableKey], listener);
