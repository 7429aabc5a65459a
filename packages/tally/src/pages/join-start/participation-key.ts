import { paths } from "@digital-cleanup/challenge";

/** The key under which a browser stores its participation in an event. */
export const participationKey = (basePath: string, code: string): string =>
  `digital-cleanup.join.${basePath}${paths.eventPage(code)}`;
