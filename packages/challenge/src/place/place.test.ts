import { expect, test } from "vitest";
import { formatTicket, readTicket } from "./place.ts";

test.each([
  ["ABCD-EFGH-JKLM-NPQR", "ABCDEFGHJKLMNPQR"],
  [" abcd efgh jklm 2345 ", "ABCDEFGHJKLM2345"],
  ["ABCD-EFGH-JKLM-NPQ", undefined],
  ["ABCD-EFGH-JKLM-NPQ0", undefined],
])("the ticket «%s» is read as %s", (typed, ticket) => {
  expect(readTicket(typed)).toBe(ticket);
});

test("a ticket is printed in groups of four", () => {
  expect(formatTicket("ABCDEFGHJKLMNPQR")).toBe("ABCD-EFGH-JKLM-NPQR");
});
