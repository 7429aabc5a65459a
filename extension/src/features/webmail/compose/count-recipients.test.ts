import { expect, test } from "vitest";
import { countAddresses } from "./count-recipients.ts";

test("addresses are separated by commas, semicolons and lines, but not by commas in quoted names", () => {
  expect(countAddresses('"Un, Deux" <a@x.test>, b@x.test,')).toBe(2);
  expect(countAddresses("a@x.test; b@x.test\nc@x.test")).toBe(3);
  expect(countAddresses("")).toBe(0);
});
