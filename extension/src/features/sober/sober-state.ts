import type { Sober, SoberPages } from "./sober-schema.ts";

/** For more sites, a person would choose "everywhere". */
export const maxSites = 500;
export const sitePattern = /^[a-z0-9.-]+$/;
export const maxSiteLength = 253;

export const noSober: Sober = { everywhere: false, sites: [] };
export const noPages: SoberPages = { paused: [], opened: [] };

/** The site of a typed address or name; `undefined` if the browser's rules cannot express it. */
export function readSite(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const site = url?.hostname.replace(/^www\./, "") ?? "";
  // A single word is usually a typing error; developers type localhost.
  const isNamed = site.includes(".") || site === "localhost";
  const isExpressible = sitePattern.test(site) && site.length <= maxSiteLength;
  return isNamed && isExpressible ? site : undefined;
}

/** The entry of the list that covers a host: the host itself or its parent domain. */
export const siteCovering = ({ sites }: Sober, host: string): string | undefined =>
  sites.find((site) => host === site || host.endsWith(`.${site}`));

export const isChosen = (sober: Sober, host: string): boolean =>
  sober.everywhere || siteCovering(sober, host) !== undefined;

export const isPausedAt = ({ pausedUntilMs = 0 }: Sober, nowMs: number): boolean =>
  nowMs < pausedUntilMs;

/** The end of the local day. */
export const tomorrowMs = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
