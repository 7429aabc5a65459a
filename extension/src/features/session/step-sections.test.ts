import { expect, test } from "vitest";
import { isDoneIn } from "./step-sections.ts";

test("a step is done in the sections that it links to, and in no other", () => {
  expect(isDoneIn("devices", "devices")).toBe(true);
  expect(isDoneIn("computer", "downloads")).toBe(true);
  expect(isDoneIn("computer", "aside")).toBe(true);
  expect(isDoneIn("mail", "declare")).toBe(true);
  expect(isDoneIn("mail", "emails")).toBe(true);
  expect(isDoneIn("mail", "cleanup")).toBe(false);
  expect(isDoneIn("browser", "session")).toBe(false);
});
