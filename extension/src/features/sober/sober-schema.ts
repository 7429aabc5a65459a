import * as z from "zod/mini";
import { maxSiteLength, sitePattern } from "./read-site.ts";

/** For more sites, a person would choose "everywhere". */
export const maxSites = 500;

const siteSchema = z.string().check(z.regex(sitePattern), z.maxLength(maxSiteLength));
const timeMs = z.number().check(z.minimum(0));

/** Where the person turned the mode on, as it is stored. */
export const soberSchema = z.object({
  sites: z.array(siteSchema).check(z.maxLength(maxSites)),
  /** Paused everywhere until then. */
  pausedUntilMs: z.optional(timeMs),
});
export type StoredSober = z.infer<typeof soberSchema>;
/** `everywhere` is a setting. */
export type Sober = StoredSober & { everywhere: boolean };

const tabSchema = z.object({ tabId: z.int(), origin: z.string().check(z.maxLength(300)) });

/** Kept until the browser closes. */
export const soberPagesSchema = z.object({
  /** Tabs where the mode is paused while they stay on this origin. */
  paused: z.array(tabSchema),
  /** Tabs where the person opened an embed in a page of this origin. */
  opened: z.array(tabSchema),
});
/** The page that a person made lighter last, as it was before. Kept until the browser closes. */
export const lightenedSchema = z.object({
  tabId: z.int(),
  document: z.string(),
  urlHash: z.number(),
  bytes: z.int().check(z.minimum(0)),
  /** The mode is wanted for this site, but access is still to be granted. */
  waiting: z.optional(z.object({ site: siteSchema, sinceMs: timeMs })),
});
export type Lightened = z.infer<typeof lightenedSchema>;
export type SoberTab = z.infer<typeof tabSchema>;
export type SoberPages = z.infer<typeof soberPagesSchema>;
