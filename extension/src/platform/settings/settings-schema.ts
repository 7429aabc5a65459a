import { languages } from "@digital-cleanup/text";
import { parseJoinAddress } from "@digital-cleanup/challenge";
import { gridZones } from "@digital-cleanup/footprint";
import { type HabitSettingsInput, habitSettingsSchema } from "@digital-cleanup/habits";
import * as z from "zod/mini";

const isGridZone = (text: string): boolean => gridZones.some(({ zone }) => zone === text);

/** Whether event codes can be looked up at this address. */
const isTallyAddress = (text: string): boolean => parseJoinAddress("CODE", text).ok;

/** A link to an event, or `CODE@host`. */
const isEventAddress = (text: string): boolean => parseJoinAddress(text).ok;

const isHttps = (text: string): boolean => URL.parse(text)?.protocol === "https:";

/** `http` is allowed only on this machine, where an administrator may test a webmail. */
const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return url?.origin === text && (url.protocol === "https:" || isLoopback(url.hostname));
};

const isHours = (text: string): boolean =>
  /^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

const isLoopback = (host: string): boolean => host === "localhost" || host === "127.0.0.1";

/** Features that a person or a policy can switch off. */
const featureIds = [
  "transfer",
  "sober",
  "cleanup",
  "devices",
  "challenge",
  "session",
  "downloads",
  "browser-tidy",
  "declare",
  "habits",
] as const;

/** One schema for what a person chooses and for what a policy sets (managed storage). */
export const settingsSchema = z.object({
  language: z.enum(["auto", ...languages]),
  theme: z.enum(["auto", "light", "dark"]),
  /** `always` needs `alwaysOnPermissions`. */
  measurement: z.enum(["onClick", "always"]),
  /** Counting live streams wraps functions of every page, which pages can detect. */
  liveStreams: z.boolean(),
  /** Where low-data mode is on: on the sites that the person chose, or on all. */
  lowDataMode: z.enum(["sites", "everywhere"]),
  /** What is stored per site: nothing, daily sums, or visits for 30 days. */
  siteHistory: z.enum(["none", "daily", "full"]),
  /** ISO 3166-1 alpha-3 zone of the person's electricity. */
  gridZone: z.string().check(z.refine(isGridZone)),
  deviceType: z.enum(["laptop", "desktop", "smartphone", "tablet"]),
  /** The event server where an event code without a host is looked up; empty for none. */
  tallyBaseUrl: z.string().check(z.refine((text) => text === "" || isTallyAddress(text))),
  /** The event that the organisation proposes to its agents; empty for none. Policy only. */
  event: z.string().check(z.refine((text) => text === "" || isEventAddress(text))),
  /** Where the organisation shares files, proposed instead of a heavy attachment; empty for none. */
  fileSharingUrl: z.string().check(z.refine((text) => text === "" || isHttps(text))),
  /** Origins of the webmails that are watched. */
  webmails: z.array(z.string().check(z.refine(isOrigin))),
  /** Any part of the thresholds and limits of nudges. Missing fields have the defaults of the rules. */
  habits: z.custom<HabitSettingsInput>((part) => habitSettingsSchema.safeParse(part).success),
  /** Local hours without suggestions, such as `18:00-08:30`; empty for none. */
  quietHours: z.string().check(z.refine((text) => text === "" || isHours(text))),
  /** What the organisation says about public records, shown where files and messages are cleaned. Policy only. */
  recordsNotice: z.string().check(z.maxLength(300)),
  disabledFeatures: z.array(z.enum(featureIds)),
  /** Whether the toolbar icon shows what the page transferred, if every page is measured. */
  badge: z.boolean(),
  /** Whether Home and the toolbar icon announce a summary of the last week. */
  weeklySummary: z.boolean(),
  /** Shown beside a locked setting. Policy only. */
  organisation: z.string().check(z.maxLength(100)),
  /** The organisation has informed its agents and recorded it, so Firefox's prompt is not needed. Policy only. */
  consentRecorded: z.boolean(),
  /** Whether a page opens once after the extension was installed. Policy only. */
  welcome: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;

export const settingKeys = Object.keys(settingsSchema.shape) as SettingKey[];
/** Keys that only a policy may set. */
export const policyOnlyKeys: ReadonlySet<SettingKey> = new Set([
  "event",
  "recordsNotice",
  "organisation",
  "consentRecorded",
  "welcome",
]);

/** Lists to which a policy may add entries that stay beside the person's. */
export const listKeys: ReadonlySet<SettingKey> = new Set(["webmails", "disabledFeatures"]);

/** Defaults of a build. The work build stores nothing per site until its agent chooses to. */
export const defaultSettings = (isWorkBuild: boolean): Settings => ({
  language: "auto",
  theme: "auto",
  measurement: isWorkBuild ? "always" : "onClick",
  liveStreams: false,
  lowDataMode: "sites",
  siteHistory: isWorkBuild ? "none" : "full",
  gridZone: "FRA",
  deviceType: "laptop",
  tallyBaseUrl: "",
  event: "",
  fileSharingUrl: "",
  webmails: [],
  habits: {},
  quietHours: "",
  recordsNotice: "",
  disabledFeatures: [],
  badge: true,
  weeklySummary: false,
  organisation: "",
  consentRecorded: false,
  welcome: true,
});
