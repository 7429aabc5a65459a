import { expect, test } from "vitest";
import { describeKey } from "./describe-key.ts";

test("administrators read what a key does and how its value is written", () => {
  expect(describeKey("event", "en")).toBe(
    "People see it and join it themselves. Link to an event, or CODE@host.",
  );
  expect(describeKey("disabledFeatures", "en")).toBe("Features that people do not see.");
});
