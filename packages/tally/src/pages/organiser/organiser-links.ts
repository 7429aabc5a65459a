import { paths } from "@digital-cleanup/challenge";

/**
 * A right behind `#`: browsers keep that part to themselves. `baseUrl` is the tally's own address as people see it,
 * without a slash in the end.
 */
export const organiserLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.organiserPage(code)}#key=${key}`;

export const deskLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.deskPage(code)}#key=${key}`;
