import { expect, test } from "vitest";
import { securityTxt } from "./security-txt.ts";

test("security.txt has the fields of RFC 9116, and expires within a year", () => {
  const address = { homepage: "https://menage.example/app", email: "securite@menage.example" };
  // 29 February of a leap year: the next year has no such day.
  expect(securityTxt(address, Date.UTC(2028, 1, 29, 12)))
    .toBe(`Contact: mailto:securite@menage.example
Expires: 2029-02-01T00:00:00.000Z
Preferred-Languages: fr, en
Canonical: https://menage.example/.well-known/security.txt
`);
});
