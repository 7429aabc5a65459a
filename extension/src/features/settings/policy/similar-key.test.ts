import { expect, test } from "vitest";
import { similarKey } from "./similar-key.ts";

test("a key with a spelling mistake is led to the setting that it may mean", () => {
  const keys = ["langauge", "webmail", "Theme", "organization", "theme", "nonsense", "constructor"];
  expect(keys.map(similarKey)).toEqual([
    "language",
    "webmails",
    "theme",
    "organisation",
    undefined,
    undefined,
    undefined,
  ]);
});
