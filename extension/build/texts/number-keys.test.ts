import path from "node:path";
import { splitForms, splitKeys } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/sober";
import { texts } from "@digital-cleanup/text/blocks/sober.en";
import { keys } from "@digital-cleanup/text/blocks/sober.keys";
import { expect, test } from "vitest";
import { numberKeys, withPositions } from "./number-keys.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const transform = numberKeys().transform as (code: string, id: string) => string | undefined;
const fileOf = (name: string) => path.join(root, "packages/text/src/generated", name);

test("a key that is written out leads to its text by its position, any other by its name", () => {
  const list = transform(`export const keys = "${keys}";`, fileOf("sober.keys.ts"))!;
  const listed = splitKeys(/"([^"]*)"/.exec(list)![1]!);
  expect(listed).toContain("");
  for (const [key, text] of Object.entries(messages.en)) {
    const code = transform(`t("${key}")`, path.join(root, "extension/src/features/x.tsx"))!;
    const [, written = ""] = /"sober\.(.*)"/.exec(code)!;
    const index = listed.includes(written) ? listed.indexOf(written) : Number(written);
    expect(splitForms(texts[index]!)).toEqual(text);
  }
});

test("texts and generated modules stay as they are", () => {
  expect(transform('t("sober.title")', fileOf("sober.en.ts"))).toBeUndefined();
  expect(transform('t("sober.title")', "/node_modules/x/index.ts")).toBeUndefined();
});

test("only whole keys are replaced", () => {
  const code = 't("a.b"); t("a.c"); "a.b.css"; `a.b`';
  const positionOf = (block: string, key: string) => (`${block}.${key}` === "a.b" ? 7 : undefined);
  expect(withPositions(code, positionOf)).toBe('t("a.7"); t("a.c"); "a.b.css"; `a.b`');
});
