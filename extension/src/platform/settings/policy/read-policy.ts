import { habitSettingsSchema } from "@digital-cleanup/habits";
import { findKey } from "./find-key.ts";
import type { IgnoredWhy, PolicyLevel, PolicyLine } from "./policy-line.ts";
import { understandValue } from "./understand-value.ts";
import {
  defaultSettings,
  listKeys,
  policyOnlyKeys,
  type SettingKey,
  type Settings,
  settingsSchema,
} from "../settings-schema.ts";

/** The valid parts of a list or an object of which some are not, and the names of those that are not. */
type Salvaged = { value: unknown; dropped: string[] };

/** Deep enough for the settings of suggestions: group, rule, threshold. */
const maxDepth = 3;

/** What an organisation sets, recommends and adds to lists, with a line for each key that says what it does or why it is ignored. */
export type Policy = {
  values: Partial<Settings>;
  recommended: Partial<Settings>;
  added: Partial<Pick<Settings, "webmails" | "disabledFeatures">>;
  lines: PolicyLine[];
};

/** Keys of a policy that hold values of another level. */
const groups = { recommended: "recommended", added: "added" } as const;

export function readPolicy(raw: Record<string, unknown>): Policy {
  const policy: Policy = { values: {}, recommended: {}, added: {}, lines: [] };
  const { values, recommended, added } = policy;
  for (const [key, value] of Object.entries(raw)) {
    const group = Object.hasOwn(groups, key) ? (key as keyof typeof groups) : undefined;
    if (!group) policy.lines.push(readKey(key, value, "set", values));
    else {
      const parts = understandValue({}, value);
      const isGroup = typeof parts === "object" && parts !== null && !Array.isArray(parts);
      if (!isGroup) policy.lines.push({ key, level: group, ignored: "invalid", raw: value });
      else {
        const into = group === "added" ? added : recommended;
        for (const [name, part] of Object.entries(parts)) {
          policy.lines.push(readKey(name, part, group, into));
        }
      }
    }
  }
  return policy;
}

const isPossible = (setting: SettingKey, level: PolicyLevel): boolean =>
  level === "set" || (level === "added" ? listKeys.has(setting) : !policyOnlyKeys.has(setting));

/** Reads one key into the settings of its level. */
function readKey(
  key: string,
  raw: unknown,
  level: PolicyLevel,
  into: Partial<Settings>,
): PolicyLine {
  const setting = findKey(key);
  const ignore = (ignored: IgnoredWhy): PolicyLine => ({ key, level, ignored, raw });
  if (!setting) return ignore("unknown");
  if (!isPossible(setting, level)) return ignore("notAtThisLevel");
  if (Object.hasOwn(into, setting)) return ignore("twice");
  const understood = understandValue(examples[setting], raw);
  const field = settingsSchema.shape[setting];
  const isValid = (candidate: unknown) => field.safeParse(candidate).success;
  const read = isValid(understood)
    ? { value: understood, dropped: [] }
    : salvage(understood, isValid);
  if (!read) return ignore("invalid");
  const value = field.parse(read.value);
  Object.assign(into, { [setting]: value });
  const wasUnderstood = key !== setting || JSON.stringify(understood) !== JSON.stringify(raw);
  return { key, level, setting, value, wasUnderstood, dropped: read.dropped };
}

/** A value of each setting, for its form. */
const examples: Settings = { ...defaultSettings(false), habits: habitSettingsSchema.parse({}) };

/** Checks each item of a list, or each field of an object, by itself. Undefined if nothing of the value is valid. */
function salvage(value: unknown, isValid: (candidate: unknown) => boolean): Salvaged | undefined {
  if (Array.isArray(value)) return salvageList(value, isValid);
  if (typeof value !== "object" || value === null) return undefined;
  const dropped: string[] = [];
  const kept = salvageFields(value, [], isValid, dropped);
  return kept && isValid(kept) ? { value: kept, dropped } : undefined;
}

function salvageList(
  items: unknown[],
  isValid: (candidate: unknown) => boolean,
): Salvaged | undefined {
  const kept = items.filter((item) => isValid([item]));
  if (kept.length === 0) return undefined;
  const dropped = items.flatMap((item, index) => (isValid([item]) ? [] : [String(index + 1)]));
  return { value: kept, dropped };
}

function salvageFields(
  fields: object,
  path: string[],
  isValid: (candidate: unknown) => boolean,
  dropped: string[],
): object | undefined {
  const kept = Object.entries(fields).flatMap(([name, part]) => {
    const at = [...path, name];
    if (isValid(nest(at, part))) return [[name, part] as const];
    const isDeeper = typeof part === "object" && part !== null && at.length < maxDepth;
    const inner = isDeeper ? salvageFields(part as object, at, isValid, dropped) : undefined;
    if (!isDeeper) dropped.push(at.join("."));
    return inner ? [[name, inner] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const nest = (path: string[], value: unknown): unknown =>
  path.reduceRight((inner, name) => Object.fromEntries([[name, inner]]), value);
