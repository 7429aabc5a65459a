import type { Event } from "@digital-cleanup/challenge";

/** Whether an event collects devices: its challenges are not about data alone. */
export const takesDevices = ({ challenges }: Pick<Event, "challenges">): boolean =>
  challenges.some((challenge) => challenge !== "data");
