import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { computeFigures } from "../figures/compute-figures.ts";
import { habitSettingsSchema } from "../settings/settings.ts";
import { previewNudge } from "./preview-nudge.ts";
import { rules } from "./rules.ts";

const folder = new URL("./", import.meta.url);
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const isRule = (file: string) =>
  readFileSync(new URL(file, folder), "utf8").includes("= defineRule({");

test("every rule file is in the list, and every rule has a file of its name", () => {
  const files = ["email", "streaming"].flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder)).map((name) => `${kind}/${name}`),
  );
  const ruleFiles = files.filter((file) => !file.endsWith(".test.ts") && isRule(file));
  expect(ruleFiles.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(
    rules.map(({ id }) => id).toSorted(),
  );
});

describe.each(rules)("$id", (rule) => {
  const { isOn, ...thresholds } = rule.settings.parse(undefined) as Record<string, unknown>;

  test("is on by default, and its thresholds are numbers within their own bounds", () => {
    expect(isOn).toBe(true);
    expect(Object.values(thresholds).every((value) => typeof value === "number")).toBe(true);
    const settings = { rules: { [rule.id]: thresholds } };
    expect(habitSettingsSchema.safeParse(settings).success).toBe(true);
  });

  test("refuses thresholds that are negative, infinite or unknown", () => {
    for (const name of Object.keys(thresholds)) {
      for (const value of [-1, Infinity]) {
        const settings = { rules: { [rule.id]: { [name]: value } } };
        expect(habitSettingsSchema.safeParse(settings).success, `${name}: ${value}`).toBe(false);
      }
    }
    const settings = { rules: { [rule.id]: { unknown: 1 } } };
    expect(habitSettingsSchema.safeParse(settings).success).toBe(false);
  });

  test("is in the JSON schema that a policy is checked with", () => {
    const { properties } = z.toJSONSchema(habitSettingsSchema, { io: "input" });
    const { properties: byRule } = properties!.rules as z.core.JSONSchema.ObjectSchema;
    expect(Object.keys((byRule![rule.id] as z.core.JSONSchema.ObjectSchema).properties!)).toEqual([
      "isOn",
      ...Object.keys(thresholds),
    ]);
  });

  test("has figures for its preview", () => {
    expect(computeFigures(previewNudge(rule.id))?.now.carbonGramsCo2e.central).toBeGreaterThan(0);
  });

  test("has a row in the README", () => {
    expect(readme).toContain(`| \`${rule.id}\``);
  });
});

test("only streaming rules act by themselves", () => {
  for (const { id, canActByItself } of rules) {
    expect(canActByItself, id).toBe(id.startsWith("streaming/"));
  }
});
