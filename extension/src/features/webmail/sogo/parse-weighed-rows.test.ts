import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folderAddress } from "./folder-address.ts";
import { parseWeighedRows } from "./parse-weighed-rows.ts";

const recording = new URL(
  "../../../../../tests/corpus/webmail/recorded/sogo-weight.json",
  import.meta.url,
);
const { exchanges } = JSON.parse(readFileSync(recording, "utf8")) as {
  exchanges: { address: string; answer: string }[];
};
const listing = JSON.parse(
  exchanges.find(({ address }) => address.endsWith("/headers"))!.answer,
) as unknown[][];
const nowMs = Date.parse("2026-11-27T12:00:00Z");
const inbox = { id: "INBOX", name: "INBOX", role: "inbox" } as const;

test("every row of a recorded listing has a sender, a size and a year", () => {
  const rows = parseWeighedRows(listing, inbox, nowMs);
  expect(rows).toHaveLength(163);
  for (const { sender, bytes, year } of rows) {
    expect(sender).toMatch(/^[a-z]+@[a-z]+\.test$/);
    expect(bytes).toBeGreaterThan(300);
    expect(year).toBeGreaterThan(2025);
  }
});

test("columns are found by their names", () => {
  const columns = ["uid", "Size", "RelativeDate", "From", "Subject", "hasAttachment"];
  const line = [112, "493 B", "29-Oct-26", [{ email: "Ann@X.test", name: "Ann" }], "Hello", 1];
  expect(parseWeighedRows([columns, line], inbox, nowMs)).toEqual([
    {
      id: "112",
      sender: "ann@x.test",
      senderName: "Ann",
      subject: "Hello",
      year: 2026,
      dateText: "29-Oct-26",
      bytes: 493,
      marginBytes: 0,
      hasAttachments: true,
    },
  ]);
});

test("a row of sent messages has no sender", () => {
  const [row] = parseWeighedRows(listing, { ...inbox, role: "sent" }, nowMs);
  expect(row).not.toHaveProperty("sender");
});

test.each([
  ["INBOX", "0/folderINBOX"],
  ["INBOX/Factures 2025", "0/folderINBOX/folderFactures_SP_2025"],
  ["2025", "0/folder_2025"],
  ["a_b.c&d", "0/foldera_U_b_D_c_AM_d"],
])("the address of the folder %s is %s", (path, address) => {
  expect(folderAddress(path)).toBe(address);
});
