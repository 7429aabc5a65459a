import { languages } from "@digital-cleanup/text";
import { habitSettingsSchema } from "@digital-cleanup/habits";
import * as z from "zod/mini";
import { settingsSchema } from "./settings-schema.ts";

const explanations: Record<
  keyof typeof settingsSchema.shape,
  [title: string, description: string]
> = {
  language: ["Language", `auto follows the browser; ${languages.join(" or ")} fixes it.`],
  theme: ["Theme", "auto follows the system."],
  measurement: [
    "Measurement",
    "onClick measures the open page when asked; always measures every page.",
  ],
  liveStreams: [
    "Live streams",
    "true counts sockets and streams while they are open, by changing functions of every page, which pages can notice.",
  ],
  siteHistory: [
    "History per site",
    "none stores nothing per site, daily stores sums, full stores visits for 30 days.",
  ],
  gridZone: [
    "Country",
    "ISO 3166-1 alpha-3 code of the country whose electricity estimates use, for example FRA.",
  ],
  deviceType: ["Device", "Used by estimates of time spent."],
  tallyBaseUrl: [
    "Event server",
    "https address of the event server where a bare event code is looked up.",
  ],
  event: [
    "Event",
    "Link or CODE@host of the event proposed to people, who join it themselves, for example CLEANUP27@events.example.org.",
  ],
  fileSharingUrl: ["File sharing", "https address suggested instead of a heavy attachment."],
  webmails: [
    "Webmails",
    "https origins of webmails with suggestions, for example https://mail.example.org.",
  ],
  habits: [
    "Suggestions",
    "Any part of the rules (isOn, thresholds in bytes, milliseconds, days or numbers) and limits of suggestions.",
  ],
  disabledFeatures: ["Features switched off", "Identifiers of features that people do not see."],
  badge: [
    "Size on the icon",
    "true shows on the toolbar icon what each page transferred, if every page is measured.",
  ],
  weeklySummary: [
    "Weekly summary",
    "true announces a summary of the last week on Home and on the toolbar icon, each Monday.",
  ],
  organisation: ["Organisation", "Name shown beside settings that this policy locks."],
  consentRecorded: [
    "Information recorded",
    "true if the organisation informed its staff and recorded it.",
  ],
  welcome: ["Welcome page", "false opens no page after the extension was installed."],
};

type JsonSchema = {
  type: string;
  enum?: string[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
};

/** The managed-storage schema of Chrome and Edge. No key is required; each has a title and a description. */
export function managedStorageSchema() {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { unrepresentable: "any" });
  const described = Object.entries({
    ...properties,
    habits: z.toJSONSchema(habitSettingsSchema, { io: "input" }),
  }).map(([key, property]) => {
    const [title, description] = explanations[key as keyof typeof explanations];
    return [key, { title, description, ...chromeSubset(property as JsonSchema) }];
  });
  return { type: "object", properties: Object.fromEntries(described) as Record<string, unknown> };
}

/** Chrome supports only part of JSON Schema. The full schema is checked when a policy is read. */
function chromeSubset({ type, enum: choices, items, properties }: JsonSchema): JsonSchema {
  return {
    type,
    ...(choices && { enum: choices }),
    ...(items && { items: { type: items.type } }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          { title: name, ...chromeSubset(property) },
        ]),
      ),
    }),
  };
}
