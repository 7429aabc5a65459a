import { expect, test } from "vitest";
import { readText } from "./built.ts";

test("the extension and the tally take their colours, type and spaces from the same tokens", () => {
  const ofTally = readText("packages/tally/src/pages/styles/base/tokens.css");
  expect(ofTally).toBe(readText("extension/src/ui/tokens.css"));
});
