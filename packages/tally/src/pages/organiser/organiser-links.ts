import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { type OrganiserPageName, organiserPaths } from "./organiser-paths.ts";

/**
 * Returns a link with the organiser's key in its fragment, which browsers do not send to servers. `baseUrl` is the
 * tally's public address without a trailing slash.
 */
export const organiserLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.organiserPage(code)}#key=${key}`;

type Organised = { t: Text; basePath: string; code: string; organiserKey: string };

/** The URL of one of the organiser's pages, from another page of this tally. */
export const organiserPageUrl = (
  { t, basePath, code, organiserKey }: Organised,
  page: OrganiserPageName,
): string => `${basePath}${organiserPaths[page](code)}?lang=${t.language}#key=${organiserKey}`;

export const deskLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.deskPage(code)}#key=${key}`;
