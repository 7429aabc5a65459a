import { habitSettingsSchema } from "@digital-cleanup/habits";
import { messages } from "@digital-cleanup/text/blocks/policy";
import * as z from "zod/mini";
import { describeKey } from "./policy/describe-key.ts";
import { listKeys, policyOnlyKeys, type SettingKey, settingsSchema } from "./settings-schema.ts";

type JsonSchema = {
  type: string;
  enum?: string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
};

type Property = JsonSchema & { title: string; description: string };

/** Each setting with its type, as a policy writes it. */
function settingProperties(): Record<SettingKey, Property> {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { unrepresentable: "any" });
  const texts = messages.en as Record<string, unknown>;
  const described = Object.entries({
    ...properties,
    habits: z.toJSONSchema(habitSettingsSchema, { io: "input" }),
  }).map(([key, property]) => [
    key,
    {
      title: texts[`policy.name.${key}`],
      description: describeKey(key as SettingKey, "en"),
      ...chromeSubset(property as JsonSchema),
    },
  ]);
  return Object.fromEntries(described) as Record<SettingKey, Property>;
}

/** The managed-storage schema of Chrome and Edge. No key is required; each has a title and a description. */
export function managedStorageSchema() {
  const all = settingProperties();
  const group = (title: string, description: string, has: (key: SettingKey) => boolean) => ({
    title,
    description,
    type: "object",
    properties: Object.fromEntries(
      (Object.keys(all) as SettingKey[])
        .filter(has)
        .map((key) => [key, { ...all[key], description: undefined }]),
    ),
  });
  const properties = {
    ...all,
    recommended: group(
      "Recommended settings",
      "The same keys, for values that apply until a person chooses another one.",
      (key) => !policyOnlyKeys.has(key),
    ),
    added: group(
      "Entries added to lists",
      "The same keys, for entries that stay beside a person's own.",
      (key) => listKeys.has(key),
    ),
  };
  return { type: "object", properties: properties as Record<string, unknown> };
}

/** Chrome supports only part of JSON Schema. The full schema is checked when a policy is read. */
function chromeSubset({ type, enum: choices, items, properties }: JsonSchema): JsonSchema {
  return {
    type,
    ...(choices && { enum: choices }),
    ...(items && { items: { type: items.type } }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, chromeSubset(property)]),
      ),
    }),
  };
}
