import type { MessageKey } from "@digital-cleanup/text";
import type { EffectiveSetting, EffectiveSettings } from "../../platform/settings/settings.ts";
import type { SettingKey, Settings } from "../../platform/settings/settings-schema.ts";

type LineKey = Extract<MessageKey, `welcome.set.${string}`>;
/** A setting of the organisation: its name, and what it means in words or as a value. */
export type ManagedLine = { key: SettingKey; name: LineKey; means: LineKey | { value: string } };

const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
const onOrOff = (isOn: boolean): LineKey => (isOn ? "welcome.set.on" : "welcome.set.off");

/** What each setting means. One that is empty, or that the page shows elsewhere, has no line. */
const meanings: { [K in SettingKey]: (value: Settings[K]) => ManagedLine["means"] | undefined } = {
  measurement: (level) => `welcome.set.measurementMeans.${level}`,
  siteHistory: (level) => `welcome.set.siteHistoryMeans.${level}`,
  liveStreams: onOrOff,
  lowDataMode: (mode) => `welcome.set.lowDataModeMeans.${mode}`,
  disabledFeatures: (ids) => (ids.length > 0 ? { value: ids.join(" ") } : undefined),
  habits: () => "welcome.set.habitsMeans",
  webmails: (origins) =>
    origins.length > 0 ? { value: origins.map(hostOf).join(", ") } : undefined,
  fileSharingUrl: (address) => (address ? { value: hostOf(address) } : undefined),
  tallyBaseUrl: (address) => (address ? { value: hostOf(address) } : undefined),
  // A card of its own.
  event: () => undefined,
  badge: onOrOff,
  weeklySummary: onOrOff,
  gridZone: (zone) => ({ value: zone }),
  deviceType: (type) => `welcome.set.deviceTypeMeans.${type}`,
  language: (language) => ({ value: language }),
  theme: (theme) => `welcome.set.themeMeans.${theme}`,
  consentRecorded: (isRecorded) => (isRecorded ? "welcome.set.consentRecordedMeans" : undefined),
  organisation: () => undefined,
  quietHours: () => undefined,
  recordsNotice: () => undefined,
  welcome: () => undefined,
};

/** The settings that an organisation has set, in words. */
export const managedLines = (settings: EffectiveSettings): ManagedLine[] =>
  (Object.keys(meanings) as SettingKey[]).flatMap((key) => {
    const means =
      settings[key].source === "policy"
        ? meaningOf(key, settings[key] as EffectiveSetting<typeof key>)
        : undefined;
    return means ? [{ key, name: `welcome.set.${key as NamedKey}`, means }] : [];
  });

/** The keys that have a line. */
type NamedKey = Exclude<
  SettingKey,
  "organisation" | "welcome" | "event" | "quietHours" | "recordsNotice"
>;

const meaningOf = <K extends SettingKey>(key: K, { value }: EffectiveSetting<K>) =>
  meanings[key](value);
