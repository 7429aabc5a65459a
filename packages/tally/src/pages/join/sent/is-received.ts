import type { Standing } from "@digital-cleanup/challenge";

/** Whether the server has the contribution and counts it now or later. */
export const isReceived = (standing: Standing): boolean =>
  standing === "pending" || standing === "standsOut" || standing === "published";
