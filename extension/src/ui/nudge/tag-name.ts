export const tagName = "digital-cleanup-nudge";

/** An event on it, by which whoever else of us is in the page makes it go without an answer. */
export const giveWayEvent = "give-way";
