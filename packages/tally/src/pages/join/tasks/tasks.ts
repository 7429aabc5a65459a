import type { Event } from "@digital-cleanup/challenge";

/** The tasks between both cards about space, devices first because keeping and reusing them changes emissions the most. */
export const taskNames = ["devices", "photos", "messages", "apps", "files", "mail"] as const;
export type TaskName = (typeof taskNames)[number];

/** The one field of each task. A device has fields for its type and state. */
export const taskFields = {
  devices: undefined,
  photos: "bytes.media",
  messages: "bytes.other",
  apps: "apps",
  files: "bytes.office",
  mail: "emails",
} as const satisfies Record<TaskName, string | undefined>;

/** The tasks of an event: an event about data alone takes no devices. */
export const tasksFor = (event: Pick<Event, "challenges">): readonly TaskName[] =>
  takesDevices(event) ? taskNames : taskNames.filter((name) => name !== "devices");

/** Whether an event collects devices: its challenges are not about data alone. */
export const takesDevices = ({ challenges }: Pick<Event, "challenges">): boolean =>
  challenges.some((challenge) => challenge !== "data");
