import type { Participation } from "./participation.ts";

/** Where a device stores its participation in one event. Other windows of the device may change it at any time. */
export type ParticipationStore<P extends Participation = Participation> = {
  /** Undefined if the device has left the event. */
  read: () => P | undefined | Promise<P | undefined>;
  /** Applies `update` to what is stored at that moment, as one step. Does nothing if the device has left the event. */
  change: (update: (stored: P) => P) => void | Promise<void>;
};
