import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";
import { joinedEventsKey as storageKey } from "../../platform/joined-events.ts";
import { eventPageOf, type JoinedEvent, joinedEventSchema } from "./joined-event.ts";

const version = 1;

export type ChallengeState = {
  joined: JoinedEvent[];
  /** Page of the event that is shown, where several were joined. */
  shown?: string;
  /** Events left while the tally held a part: what that day's log had counted in it, by the event's page. */
  left?: Record<string, string[]>;
};
/** `unread`: entries of another version. They hold secrets, so they are written back untouched. */
type Stored = {
  version: number;
  shown?: unknown;
  left?: unknown;
  joined: unknown[];
  unread: unknown[];
};
const leftSchema = z.record(z.string(), z.array(z.string()));

function readStored(raw: unknown): { state: ChallengeState; unread: unknown[] } {
  if (raw === undefined) return { state: { joined: [] }, unread: [] };
  const stored = raw as Partial<Stored>;
  if (stored.version !== version || !Array.isArray(stored.joined)) {
    return { state: { joined: [] }, unread: [raw] };
  }
  const unread: unknown[] = Array.isArray(stored.unread) ? [...stored.unread] : [];
  const joined: JoinedEvent[] = [];
  for (const entry of stored.joined) {
    const parsed = joinedEventSchema.safeParse(entry);
    if (parsed.success) joined.push(parsed.data);
    else unread.push(entry);
  }
  const shown = typeof stored.shown === "string" ? { shown: stored.shown } : {};
  const left = leftSchema.safeParse(stored.left);
  return { state: { joined, ...shown, ...(left.success && { left: left.data }) }, unread };
}

const readRaw = async (): Promise<unknown> =>
  (await browser.storage.local.get(storageKey))[storageKey];

export const readChallenge = async (): Promise<ChallengeState> => readStored(await readRaw()).state;

/** Changes the state as one step, whatever the pages and the background do at the same moment. */
export async function changeChallenge(
  change: (state: ChallengeState) => ChallengeState,
): Promise<void> {
  await navigator.locks.request("challenge-store", async () => {
    const { state, unread } = readStored(await readRaw());
    const changed = change(state);
    if (changed === state) return;
    await browser.storage.local.set({ [storageKey]: { version, ...changed, unread } });
  });
}

/** Changes one joined event, if it is still there. Returning the same object changes nothing. */
export const changeJoined = (
  page: string,
  change: (joined: JoinedEvent) => JoinedEvent,
): Promise<void> =>
  changeChallenge((state) => {
    const index = state.joined.findIndex((joined) => eventPageOf(joined) === page);
    const before = state.joined[index];
    const after = before && change(before);
    return after && after !== before
      ? { ...state, joined: state.joined.with(index, after) }
      : state;
  });

/** The event to show: the one chosen, else the one joined last. */
export const shownEvent = ({ joined, shown }: ChallengeState): JoinedEvent | undefined =>
  joined.find((candidate) => eventPageOf(candidate) === shown) ?? joined.at(-1);

/** Calls `listener` whenever any context changed the state. Returns how to stop. */
export function watchChallenge(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && storageKey in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
