import { paths } from "@digital-cleanup/challenge";

/**
 * Returns a link with the organiser's key in its fragment, which browsers do not send to servers. `baseUrl` is the
 * tally's public address without a trailing slash.
 */
export const organiserLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.organiserPage(code)}#key=${key}`;

export const deskLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.deskPage(code)}#key=${key}`;
