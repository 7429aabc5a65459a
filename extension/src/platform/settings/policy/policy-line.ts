import type { SettingKey, Settings } from "../settings-schema.ts";

/** `set` is locked. `recommended` applies until the person chooses. `added` is part of a list whatever the person chooses. */
export type PolicyLevel = "set" | "recommended" | "added";

export type IgnoredWhy =
  /** No setting has this name. */
  | "unknown"
  /** Not a value of this setting. */
  | "invalid"
  /** Another key of the policy means the same setting. */
  | "twice"
  /** Only a locked value is possible, or the setting is no list. */
  | "notAtThisLevel";

/** What one key of a policy does, as a page reports it. */
export type PolicyLine = { key: string; level: PolicyLevel } & (
  | {
      setting: SettingKey;
      value: Settings[SettingKey];
      /** It was written in another form, and understood. */
      wasUnderstood: boolean;
      /** Parts of it that are invalid and have no effect: items by number, fields by name. */
      dropped: string[];
    }
  | { ignored: IgnoredWhy; raw: unknown }
);
