import { expect, test } from "vitest";
import { takeInboxRead } from "./daily-inbox-read.ts";

test("the inbox of each webmail is read for newsletters once a day", async () => {
  const [first, second] = ["https://one.test", "https://two.test"];
  expect(await takeInboxRead(first, "2026-11-27")).toBe(true);
  expect(await takeInboxRead(first, "2026-11-27")).toBe(false);
  expect(await takeInboxRead(second, "2026-11-27")).toBe(true);
  expect(await takeInboxRead(first, "2026-11-28")).toBe(true);
});
