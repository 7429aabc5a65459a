import type { Standing } from "@digital-cleanup/challenge";

/** Standings that are shown wherever the person is: there is something to do about them. */
export const needsAttention = (standing: Standing): boolean =>
  ["kept", "newerServer", "olderServer", "otherServer", "refused", "closed"].includes(standing);
