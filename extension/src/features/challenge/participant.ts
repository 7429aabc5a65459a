import { createParticipant } from "@digital-cleanup/challenge";
import { eventPage, type Participation } from "./participation.ts";
import { fetchTally } from "./reach-tally.ts";
import { participationStore } from "./store.ts";

/** A browser runs for days, and wakes the background for each retry. */
const retryDelaysMs = [0.5, 1, 2, 5, 15, 60].map((minutes) => minutes * 60_000);

/** This browser's client of a joined event. */
export const openParticipant = (participation: Participation) =>
  createParticipant<Participation>({
    store: participationStore(eventPage(participation)),
    address: participation.address,
    fetch: fetchTally,
    nowMs: Date.now,
    retryDelaysMs,
  });
