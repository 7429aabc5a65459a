import { languages } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { builds, builtManifest, programs, readText } from "./built.ts";

const fields = {
  required: "permissions",
  optional: "optional_permissions",
  host: "host_permissions",
  "optional host": "optional_host_permissions",
} as const;

const rows = readText("docs/permissions.md")
  .split("\n")
  .filter((line) => /^\| (?:store|work)/.test(line))
  .map((line) => {
    const [, build, browser, permission, how, , sentence] = line
      .split("|")
      .map((cell) => cell.trim());
    return {
      builds: build!.split(", "),
      browsers: browser!.split(", "),
      permission: permission!.replaceAll("`", ""),
      how: how as keyof typeof fields,
      sentence: sentence!.replaceAll("`", ""),
    };
  });

const documented = (build: string, browser: string, how: keyof typeof fields) =>
  rows
    .filter(
      (row) => row.how === how && row.builds.includes(build) && row.browsers.includes(browser),
    )
    .map((row) => row.permission)
    .toSorted();

describe.each(builds)("the %s build", (build) => {
  test.each(programs)(
    "requests in %s exactly the permissions that docs/permissions.md lists",
    (program) => {
      const manifest = builtManifest(build, program);
      for (const [how, field] of Object.entries(fields)) {
        const built = ((manifest[field] as string[] | undefined) ?? []).toSorted();
        expect(built, field).toEqual(documented(build, program, how as keyof typeof fields));
      }
    },
  );

  test.each(programs)("never runs in private windows in %s", (program) => {
    expect(builtManifest(build, program).incognito).toBe("not_allowed");
  });
});

test("each permission prompt has an explanation in both languages", () => {
  const keys = rows.map((row) => row.sentence).filter((text) => /^\w+\.\w+$/.test(text));
  expect(keys.length).toBeGreaterThan(0);
  for (const language of languages) {
    const texts = parse(readText(`packages/text/locales/${language}.yml`)) as Record<
      string,
      Record<string, unknown>
    >;
    for (const key of keys) {
      const [block, name] = key.split(".") as [string, string];
      expect(texts[block]?.[name], `${language}: ${key}`).toBeTypeOf("string");
    }
  }
});

test("the two builds can be installed side by side because their ids differ", () => {
  const gecko = (build: "store" | "work", program: "firefox" | "thunderbird") =>
    (builtManifest(build, program).browser_specific_settings as { gecko: { id: string } }).gecko.id;
  const ids = (["firefox", "thunderbird"] as const).flatMap((program) =>
    builds.map((build) => gecko(build, program)),
  );
  expect(new Set(ids).size).toBe(4);
  expect(builtManifest("work", "chrome").key).toBeTypeOf("string");
  expect(builtManifest("store", "chrome").key).toBeUndefined();
});
