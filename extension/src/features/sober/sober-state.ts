import * as z from "zod/mini";

/** For more sites, a person would choose "everywhere". */
export const maxSites = 500;
const siteSchema = z.string().check(z.regex(/^[a-z0-9.-]+$/), z.maxLength(253));
const timeMs = z.number().check(z.minimum(0));

/** Where the person turned the mode on. */
export const soberSchema = z.object({
  everywhere: z.boolean(),
  sites: z.array(siteSchema).check(z.maxLength(maxSites)),
  /** Paused everywhere until then. */
  pausedUntilMs: z.optional(timeMs),
});
export type Sober = z.infer<typeof soberSchema>;

const tabSchema = z.object({ tabId: z.int(), origin: z.string().check(z.maxLength(300)) });

/** Kept until the browser closes. */
export const soberPagesSchema = z.object({
  /** Tabs where the mode is paused while they stay on this origin. */
  paused: z.array(tabSchema),
  /** Tabs where the person opened an embed in a page of this origin. */
  opened: z.array(tabSchema),
});
export type SoberTab = z.infer<typeof tabSchema>;
export type SoberPages = z.infer<typeof soberPagesSchema>;

export const noSober: Sober = { everywhere: false, sites: [] };
export const noPages: SoberPages = { paused: [], opened: [] };

/** The site of a typed address or name; `undefined` if the browser's rules cannot express it. */
export function readSite(text: string): string | undefined {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const site = url?.hostname.replace(/^www\./, "") ?? "";
  // A single word is usually a typing error; developers type localhost.
  const isNamed = site.includes(".") || site === "localhost";
  return isNamed && siteSchema.safeParse(site).success ? site : undefined;
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
