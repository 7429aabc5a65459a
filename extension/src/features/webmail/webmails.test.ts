import { expect, test } from "vitest";
import { descriptors } from "./webmails.ts";
import { signs } from "./detect-webmail.ts";

/** Every text in it, at any depth, what its functions are written with included. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === "string" || typeof value === "function") return [String(value)];
  return Object.values(Object(value) as object).flatMap(textsIn);
};

test.each([...Object.values(descriptors), ...signs].map((one) => [one.id, one] as const))(
  "%s: nothing is found by a label, which is translated or, as in SOGo, wrong",
  (_, one) => {
    const texts = textsIn(one);
    expect(texts.length).toBeGreaterThan(2);
    expect(
      texts.filter((text) => /aria-label|title[*^$~|]?=|placeholder|tooltip|alt=/.test(text)),
    ).toEqual([]);
  },
);
