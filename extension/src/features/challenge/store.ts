import type { Event } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { eventPage, type Participation, participationSchema } from "./participation.ts";
import { storageKey } from "./watch-challenge.ts";

const version = 1;

export type ChallengeState = {
  participations: Participation[];
  /** Page of the event that is shown, if several were joined. */
  shown?: string;
  /** By page of an event that was left while the tally held a contribution: what it counted that day. */
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
  if (raw === undefined) return { state: { participations: [] }, unread: [] };
  const stored = Object(raw) as Partial<Stored>;
  if (stored.version !== version || !Array.isArray(stored.joined)) {
    return { state: { participations: [] }, unread: [raw] };
  }
  const unread: unknown[] = Array.isArray(stored.unread) ? [...stored.unread] : [];
  const participations: Participation[] = [];
  for (const entry of stored.joined) {
    const parsed = participationSchema.safeParse(entry);
    if (parsed.success) participations.push(parsed.data);
    else unread.push(entry);
  }
  const shown = typeof stored.shown === "string" ? { shown: stored.shown } : {};
  const left = leftSchema.safeParse(stored.left);
  return { state: { participations, ...shown, ...(left.success && { left: left.data }) }, unread };
}

export const readChallenge = async (): Promise<ChallengeState> =>
  readStored(await readValue(storageKey)).state;

/** Changes the state as one step, even if pages and the background change it at the same time. */
export async function changeChallenge(
  change: (state: ChallengeState) => ChallengeState,
): Promise<void> {
  await navigator.locks.request("challenge-store", async () => {
    const { state, unread } = readStored(await readValue(storageKey));
    const changed = change(state);
    if (changed === state) return;
    const { participations: joined, ...rest } = changed;
    const stored: Stored = { version, ...rest, joined, unread };
    await writeValues({ [storageKey]: stored });
  });
}

/** The storage of the participation in the event at `page`, one of those that are stored together. */
export const participationStore = (page: string) => ({
  read: async (): Promise<Participation | undefined> =>
    (await readChallenge()).participations.find((stored) => eventPage(stored) === page),
  change: (update: (stored: Participation) => Participation): Promise<void> =>
    changeChallenge((state) => {
      const index = state.participations.findIndex((stored) => eventPage(stored) === page);
      const before = state.participations[index];
      const after = before && update(before);
      return after && after !== before
        ? { ...state, participations: state.participations.with(index, after) }
        : state;
    }),
});

/** The event to show: the one chosen, else the one joined last. */
export const shownParticipation = ({
  participations,
  shown,
}: ChallengeState): Participation | undefined =>
  participations.find((candidate) => eventPage(candidate) === shown) ?? participations.at(-1);

/** The descriptions of the joined events, without secrets and figures, for another feature. */
export const joinedEvents = async (): Promise<Event[]> =>
  (await readChallenge()).participations.map(({ event }) => event);
