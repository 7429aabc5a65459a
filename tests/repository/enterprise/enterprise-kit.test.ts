import { spawnSync } from "node:child_process";
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { afterAll, describe, expect, test } from "vitest";
import { examplePolicy } from "../../../extension/build/enterprise/example-policy.ts";
import { kitFiles } from "../../../extension/build/enterprise/kit-files.ts";
import { policyTargets, workChromeId } from "../../../extension/build/enterprise/policy-targets.ts";
import { retentionCsv } from "../../../extension/build/enterprise/retention-csv.ts";
import { readPolicy } from "../../../extension/src/platform/settings/policy/read-policy.ts";
import { settingKeys } from "../../../extension/src/platform/settings/settings-schema.ts";
import { builtManifest, readText, root } from "../built.ts";
import { attributesIn, valuesOfPlist, valuesOfReg } from "./read-back.ts";

const files = kitFiles();
const folder = path.join(root, "docs/enterprise");
const fileOf = (name: string) => files[name]!;
const idOf = (program: "firefox" | "thunderbird") =>
  (builtManifest("work", program)["browser_specific_settings"] as { gecko: { id: string } }).gecko
    .id;
const [geckoId, thunderbirdId] = [idOf("firefox"), idOf("thunderbird")];

test.each(Object.keys(files))(
  "docs/enterprise/%s is up to date (npm run tool enterprise)",
  (name) => {
    expect(readText(`docs/enterprise/${name}`)).toBe(fileOf(name));
  },
);

test("docs/deploiement/conservation.csv is up to date (npm run tool enterprise)", () => {
  expect(readText("docs/deploiement/conservation.csv")).toBe(retentionCsv());
});

test("docs/enterprise holds no other generated file", () => {
  const present = globSync("*/**/*", { cwd: folder }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  expect(present.toSorted()).toEqual(Object.keys(files).toSorted());
});

const expected = readPolicy(examplePolicy);
/** Whether what a browser would pass on has the same effect as the example. */
function expectExample(raw: Record<string, unknown>) {
  const { values, recommended, added, lines } = readPolicy(raw);
  expect({ values, recommended, added }).toEqual({
    values: expected.values,
    recommended: expected.recommended,
    added: expected.added,
  });
  expect(lines.filter((line) => "ignored" in line)).toEqual([]);
}

test("each key of the example is understood as it is written", () => {
  expect(expected.lines.filter((line) => "ignored" in line || line.wasUnderstood)).toEqual([]);
});

describe("a file read back has the effect of the example:", () => {
  test.each(["chrome", "edge"])("windows/%s.reg", (name) => {
    const { key } = policyTargets.find(({ id }) => id.toLowerCase() === name)!;
    expectExample(valuesOfReg(fileOf(`windows/${name}.reg`), key));
  });

  test.each(["chrome", "edge", "firefox"])("macos/%s.mobileconfig", (name) => {
    const profile = valuesOfPlist(fileOf(`macos/${name}.mobileconfig`)) as {
      PayloadContent: Record<string, unknown>[];
    };
    const payloads = profile.PayloadContent;
    const ids = [profile as Record<string, unknown>, ...payloads].map((one) => one["PayloadUUID"]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    const own = payloads.at(-1)!;
    if (name === "firefox") {
      const { Extensions } = own["3rdparty"] as { Extensions: Record<string, typeof own> };
      expectExample(Extensions[geckoId]!);
    } else {
      expect(own["PayloadType"]).toMatch(new RegExp(`\\.extensions\\.${workChromeId}$`));
      expectExample(
        Object.fromEntries(Object.entries(own).filter(([key]) => !key.startsWith("Payload"))),
      );
    }
  });

  test.each(["chrome", "edge"])("linux/%s.json", (name) => {
    const policy = JSON.parse(fileOf(`linux/${name}.json`)) as {
      ExtensionSettings: object;
      "3rdparty": { extensions: Record<string, Record<string, unknown>> };
    };
    expect(Object.keys(policy.ExtensionSettings)).toEqual([workChromeId]);
    expectExample(policy["3rdparty"].extensions[workChromeId]!);
  });

  test("firefox/policies.json", () => {
    const { policies } = JSON.parse(fileOf("firefox/policies.json")) as {
      policies: { "3rdparty": { Extensions: Record<string, Record<string, unknown>> } };
    };
    expectExample(policies["3rdparty"].Extensions[geckoId]!);
  });

  test("thunderbird/policies.json, as far as Thunderbird uses it", () => {
    const { policies } = JSON.parse(fileOf("thunderbird/policies.json")) as {
      policies: {
        ExtensionSettings: object;
        "3rdparty": { Extensions: Record<string, Record<string, unknown>> };
      };
    };
    const { Extensions } = policies["3rdparty"];
    expect(Object.keys(policies.ExtensionSettings)).toEqual(Object.keys(Extensions));
    const { lines, values, recommended } = readPolicy(Extensions[thunderbirdId]!);
    expect(lines.filter((line) => "ignored" in line || line.wasUnderstood)).toEqual([]);
    expect(expected.values).toMatchObject(values);
    expect(expected.recommended).toMatchObject(recommended);
  });

  test.each(["Install", "Detect", "Test-Policy"])("windows/%s.ps1", (name) => {
    const [, json] = /@'\n([\s\S]*?)\n'@/.exec(fileOf(`windows/${name}.ps1`))!;
    const plan = JSON.parse(json!) as { browser: string; values: Record<string, unknown> }[];
    expect(plan.map(({ browser }) => browser)).toEqual(["Chrome", "Edge", "Firefox"]);
    for (const { values } of plan) expectExample(values);
  });
});

describe.each(policyTargets)("the template of $name", ({ id, key }) => {
  const template = fileOf(`admx/DigitalCleanup-${id}.admx`);
  const texts = ["fr-FR", "en-US"].map((culture) =>
    fileOf(`admx/${culture}/DigitalCleanup-${id}.adml`),
  );

  test("is well-formed, with its texts", () => {
    for (const xml of [template, ...texts]) expect(XMLValidator.validate(xml)).toBe(true);
  });

  test("has every text that it names in both languages, and no other", () => {
    const named = Array.from(template.matchAll(/\$\(string\.(\w+)\)/g), ([, name]) => name!);
    for (const text of texts) {
      const given = Array.from(text.matchAll(/<string id="(\w+)"/g), ([, name]) => name!);
      expect([...new Set(named)].toSorted()).toEqual(given.toSorted());
    }
  });

  test("names each choice in words, and its value, in both languages", () => {
    const items = Array.from(
      template.matchAll(/displayName="\$\(string\.(\w+)\)"><value><string>(\w+)</g),
      ([, name, value]) => ({ name: name!, value: value! }),
    );
    expect(new Set(items.map(({ name }) => name)).size).toBe(17);
    const [french, english] = texts.map((text) =>
      items.map(({ name, value }) => {
        const [, shown] = new RegExp(`<string id="${name}">(.*)</string>`).exec(text)!;
        const words = shown!.replace(` (${value})`, "");
        expect(words).not.toBe(shown);
        expect(words).not.toBe(value);
        return words;
      }),
    );
    const one = items.findIndex(({ value }) => value === "daily");
    expect([french![one], english![one]]).toEqual([
      "Un total par site et par jour",
      "One total per site and day",
    ]);
    expect(french!.filter((words, index) => words === english![index])).toEqual([]);
  });

  test("has a presentation for every element that it names", () => {
    const named = Array.from(template.matchAll(/\$\(presentation\.(\w+)\)/g), ([, name]) => name!);
    for (const text of texts) {
      const given = Array.from(text.matchAll(/<presentation id="(\w+)"/g), ([, name]) => name!);
      expect([...new Set(named)].toSorted()).toEqual(given.toSorted());
    }
  });

  test("sets every setting, below the key where the browser reads it, under a name of its own", () => {
    const names = Array.from(template.matchAll(/<policy name="(\w+)"/g), ([, name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith(`${id}_set_`))).toEqual(
      settingKeys.map((setting) => `${id}_set_${setting}`),
    );
    for (const one of attributesIn(template, "key")) expect(one.startsWith(key)).toBe(true);
  });

  test("has every policy and category that a row for Intune names", () => {
    const paths = Array.from(
      fileOf("intune/oma-uri.csv").matchAll(
        new RegExp(`DigitalCleanup${id}~Policy~([^/]+)/(\\w+)`, "g"),
      ),
    );
    expect(paths.length).toBeGreaterThan(5);
    for (const [, categories, name] of paths) {
      expect(template).toContain(`<policy name="${name}"`);
      for (const category of categories!.split("~")) {
        expect(template).toContain(`<category name="${category}"`);
      }
    }
  });
});

describe("verify-policies.sh", () => {
  const machine = mkdtempSync(path.join(tmpdir(), "machine-"));
  afterAll(() => rmSync(machine, { recursive: true, force: true }));
  const script = path.join(folder, "linux/verify-policies.sh");
  const run = () => spawnSync("sh", [script, machine], { encoding: "utf8" });
  const managed = path.join(machine, "etc/opt/chrome/policies/managed");

  test("fails on a machine without policies", () => {
    expect(run().status).toBe(1);
  });

  test("accepts the file of the kit", () => {
    mkdirSync(managed, { recursive: true });
    writeFileSync(path.join(managed, "digital-cleanup.json"), fileOf("linux/chrome.json"));
    chmodSync(path.join(managed, "digital-cleanup.json"), 0o644);
    const { status, stdout } = run();
    expect([status, stdout]).toEqual([0, expect.stringContaining("All files are in order")]);
  });

  test("names a file that is not JSON, cannot be read by all or can be written by others", () => {
    const file = path.join(managed, "digital-cleanup.json");
    writeFileSync(file, fileOf("linux/chrome.json").replace(/\}\s*$/, ""));
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("not JSON") });
    writeFileSync(file, fileOf("linux/chrome.json"));
    chmodSync(file, 0o640);
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("cannot read") });
    chmodSync(file, 0o646);
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining("can write") });
  });

  test("is written for every shell", () => {
    expect(spawnSync("sh", ["-n", script]).status).toBe(0);
  });
});
