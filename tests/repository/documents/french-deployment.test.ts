import { describe, expect, test } from "vitest";
import {
  frenchDeployment,
  sectionsOf,
  withBlocksOf,
} from "../../scripts/audits/translated-blocks.ts";
import { readText } from "../built.ts";

const english = readText("docs/deployment.md");
const french = readText("docs/deployment.fr.md");
const countBlocks = (section: string) => section.match(/^```./gm)?.length ?? 0;

describe("the deployment guide in French", () => {
  test("has the sections of the English one, with as many blocks of code", () => {
    const shape = (markdown: string) =>
      sectionsOf(markdown).map((section) => [/^#+/.exec(section)?.[0], countBlocks(section)]);
    expect(shape(french)).toEqual(shape(english));
  });

  test("has its commands and files (npm run tool audits)", () => {
    expect(french).toBe(frenchDeployment());
  });

  test("names its options, commands and addresses", () => {
    const names = (markdown: string) =>
      new Set(
        Array.from(
          markdown.replaceAll(/^```[^]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g),
          ([, name]) => name!,
        ),
      );
    const own = names(french);
    expect([...names(english)].filter((name) => !own.has(name))).toEqual([]);
  });
});

test("a translation receives each block of code in its place, and keeps its own text", () => {
  const original = "# A\n\n```sh\n# one\n```\n\n## B\n\n```sh\ntwo\n```\n";
  const translation = "# Â\n\n```sh\n…\n```\n\n## Bé\n\ntexte\n\n```sh\n…\n```\n";
  expect(withBlocksOf(original, translation)).toBe(
    "# Â\n\n```sh\n# one\n```\n\n## Bé\n\ntexte\n\n```sh\ntwo\n```\n",
  );
});
