import { paths } from "@digital-cleanup/challenge";

/** Addresses as people see them: `baseUrl` is the tally's own, without a slash in the end. */
export const publicLink = (baseUrl: string, code: string): string =>
  baseUrl + paths.eventPage(code);

/** A right behind `#`: browsers keep that part to themselves. */
export const organiserLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.organiserPage(code)}#key=${key}`;

export const deskLink = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl}${paths.deskPage(code)}#key=${key}`;
