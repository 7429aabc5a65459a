import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readText } from "../built.ts";

const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/);
const description = z.strictObject({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
});

/** The mandatory keys of publiccode.yml 0.4, and the optional ones that ours has, with the values that the standard allows. */
const schema = z.strictObject({
  publiccodeYmlVersion: z.literal("0.4"),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  landingURL: z.optional(z.url({ protocol: /^https$/ })),
  softwareVersion: z.string(),
  platforms: z.array(z.enum(["web", "windows", "mac", "linux", "ios", "android"])).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum([
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
  ]),
  categories: z.optional(z.array(z.string())),
  description: z.record(language, description),
  legal: z.strictObject({
    license: z.literal("MIT"),
    mainCopyrightOwner: z.string(),
    // A path from the root of the repository.
    authorsFile: z.string(),
  }),
  // `internal` and `community` would need contacts, `contract` contractors.
  maintenance: z.strictObject({ type: z.literal("none") }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(language).min(1),
  }),
});

const written = parse(readText("docs/publiccode.yml")) as unknown;

test("docs/publiccode.yml is valid", () => {
  expect(schema.safeParse(written).error?.issues ?? []).toEqual([]);
});

test("it has the version and the languages of the extension", () => {
  const { softwareVersion, localisation, description: texts } = schema.parse(written);
  const { version } = JSON.parse(readText("extension/package.json")) as { version: string };
  expect(softwareVersion).toBe(version);
  expect(Object.keys(texts).toSorted()).toEqual(localisation.availableLanguages.toSorted());
});

test("it names the owner of the copyright as the licence does, and the file about authors", () => {
  const { legal } = schema.parse(written);
  expect(readText("LICENSE")).toContain(legal.mainCopyrightOwner);
  expect(readText(legal.authorsFile)).toContain(legal.mainCopyrightOwner);
});
