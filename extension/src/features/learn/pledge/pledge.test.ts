import { expect, test } from "vitest";
import { noPledge, toggle } from "./pledge.ts";

test("a commitment is chosen and taken back, in the order of the list", () => {
  const two = toggle(toggle(noPledge, "f6"), "d2");
  expect(two.chosen).toEqual(["d2", "f6"]);
  expect(toggle(two, "d2").chosen).toEqual(["f6"]);
});

test("a fourth commitment is not chosen", () => {
  const three = { chosen: ["d2", "b3", "i2"] as const, ownWords: "" };
  expect(toggle({ ...three, chosen: [...three.chosen] }, "e1").chosen).toEqual(["d2", "b3", "i2"]);
});
