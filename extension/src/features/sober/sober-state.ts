import * as z from "zod/mini";

/** More sites than this is "everywhere". */
export const mostSites = 500;
const siteSchema = z.string().check(z.regex(/^[a-z0-9.-]+$/), z.maxLength(253));
const timeMs = z.number().check(z.minimum(0));

/** Where the mode is on, as a person chose it. */
export const soberSchema = z.object({
  everywhere: z.boolean(),
  sites: z.array(siteSchema).check(z.maxLength(mostSites)),
  /** Set aside everywhere up to then. */
  pausedUntilMs: z.optional(timeMs),
});
export type Sober = z.infer<typeof soberSchema>;

const tabSchema = z.object({ tabId: z.int(), origin: z.string().check(z.maxLength(300)) });

/** What ends with the browser. */
export const soberPagesSchema = z.object({
  /** Tabs where the mode is set aside as long as they stay on this origin. */
  paused: z.array(tabSchema),
  /** Tabs where a person opened an embed of a page of this origin. */
  opened: z.array(tabSchema),
});
export type SoberTab = z.infer<typeof tabSchema>;
export type SoberPages = z.infer<typeof soberPagesSchema>;

export const noSober: Sober = { everywhere: false, sites: [] };
export const noPages: SoberPages = { paused: [], opened: [] };

/** The site that a person means by an address or a name; undefined for what the browser's rules cannot name. */
export function readSite(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const site = url?.hostname.replace(/^www\./, "") ?? "";
  // One word alone is mostly a typing error; this machine is named by people who make sites.
  const isNamed = site.includes(".") || site === "localhost";
  return isNamed && siteSchema.safeParse(site).success ? site : undefined;
}

/** The entry of the list that covers a host: it, or the site it is a part of. */
export const siteCovering = ({ sites }: Sober, host: string): string | undefined =>
  sites.find((site) => host === site || host.endsWith(`.${site}`));

export const isChosen = (sober: Sober, host: string): boolean =>
  sober.everywhere || siteCovering(sober, host) !== undefined;

export const isPausedAt = ({ pausedUntilMs = 0 }: Sober, nowMs: number): boolean =>
  nowMs < pausedUntilMs;

/** Midnight at the end of this day, in the person's own calendar. */
export const tomorrowMs = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
