import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

const below = (name: string) => (code: string) => `${paths.organiserPage(code)}/${name}`;

/** The organiser's pages. They are separate so that the one that stays open all day is small. */
export const organiserPaths = {
  prepare: below("prepare"),
  day: below("day"),
  after: below("after"),
  access: below("access"),
  edit: below("edit"),
} as const;

export type OrganiserPageName = keyof typeof organiserPaths;

/** The steps of organising, each with its page. */
export const organiserTabs = ["prepare", "day", "after"] as const;

/**
 * Returns a link with the organiser's key in its fragment, which browsers do not send to servers. `baseUrl` is the
 * tally's public address without a trailing slash.
 */
export const organiserLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.organiserPage(code)}#key=${key}`;

type Organised = { t: Text; basePath: string; code: string; organiserKey: string };

export const organiserPageUrl = (
  { t, basePath, code, organiserKey }: Organised,
  page: OrganiserPageName,
): string => `${basePath}${organiserPaths[page](code)}?lang=${t.language}#key=${organiserKey}`;

export const deskLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.deskPage(code)}#key=${key}`;
