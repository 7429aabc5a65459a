import { expect, test } from "vitest";
import { parse } from "yaml";
import { readText } from "../built.ts";

const written = parse(readText("docs/publiccode.yml")) as {
  softwareVersion: string;
  description: Record<string, unknown>;
  localisation: { availableLanguages: string[] };
  legal: { mainCopyrightOwner: string; authorsFile: string };
};

test("docs/publiccode.yml has the version and the languages of the extension", () => {
  const { softwareVersion, localisation, description: texts } = written;
  const { version } = JSON.parse(readText("extension/package.json")) as { version: string };
  expect(softwareVersion).toBe(version);
  expect(Object.keys(texts).toSorted()).toEqual(localisation.availableLanguages.toSorted());
});

test("it names the owner of the copyright as the licence does, and the file about authors", () => {
  const { legal } = written;
  expect(readText("LICENSE")).toContain(legal.mainCopyrightOwner);
  expect(readText(legal.authorsFile)).toContain(legal.mainCopyrightOwner);
});
