import { createAnnouncement } from "../announcement.ts";

/** A change of the counted actions. */
export const { announce: announceActions, watch: watchActions } = createAnnouncement("action-log");
