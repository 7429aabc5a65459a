import type { Event, Published } from "@digital-cleanup/challenge";

/** What the server writes into the page beside the markup. */
export type JoinPageState = {
  event: Event;
  published: Published;
  basePath: string;
  /** Where the script of the steps is; the first step is read without it. */
  stepsUrl: string;
  /** The script that makes places; a guarded event's steps bring it in. */
  placeUrl: string;
  /** Under which name this browser keeps the person's part. */
  partKey: string;
};
