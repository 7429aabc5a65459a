import { mayRetry, type Standing } from "@digital-cleanup/challenge";
import type { EventState } from "./joined-event.ts";

/** Standings that a person has to hear of wherever they are, with something to do about it. */
export const needsAttention = (standing: Standing): boolean =>
  mayRetry(standing) || ["refused", "closed"].includes(standing);

/** The tally's word on closing where it is known, else the dates. */
export const effectiveState = (byDates: EventState, standing: Standing): EventState =>
  standing === "closed" ? "closed" : byDates;
