import { type Event, paths, type Published } from "@digital-cleanup/challenge";

export type JoinPageState = {
  event: Event;
  published: Published;
  basePath: string;
  publishedUrl: string;
  /** Where the server says what is published. */
  privacyUrl: string;
  /** Address of the script of the later steps; the first one needs no script. */
  stepsUrl: string;
  /** Address of the script that makes places; the steps of a guarded event load it. */
  placeUrl: string;
  participationKey: string;
};

/** The key under which a browser stores its participation in an event. */
export const participationKey = (basePath: string, code: string): string =>
  `digital-cleanup.join.${basePath}${paths.eventPage(code)}`;
