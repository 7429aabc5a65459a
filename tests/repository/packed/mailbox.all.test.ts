import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("mailbox");

const program = `
import { createMailboxWeight, type MailFolder, type MessageRow } from "@digital-cleanup/mailbox";

const inbox: MailFolder = { id: "INBOX", name: "Inbox", role: "inbox" };
const row = (id: string, sender: string, bytes: number): MessageRow => ({
  id,
  sender,
  subject: "Issue",
  year: 2026,
  dateText: "2026-11-20",
  bytes,
  marginBytes: 0,
  hasAttachments: false,
});
const weight = createMailboxWeight();
weight.add(inbox, [row("1", "a@x.test", 300), row("2", "b@x.test", 500), row("3", "a@x.test", 400)]);
const [first] = weight.summary().senders;
const ids = weight.biggestOf({ by: "sender", sender: "a@x.test" }).map((found) => found.row.id);
console.log(first?.sender, first?.sum.bytes, ids.join(" "));
`;

test("another project compiles against the package and runs", () => {
  expect(packed().compile("program", program)).toBe("");
  // 300 + 400 bytes are more than 500.
  expect(packed().node("program.js")).toBe("a@x.test 700 3 1\n");
});

test("in that project a row with the text of a message does not compile", () => {
  const errors = packed().compile(
    "mixed",
    program.replace("marginBytes: 0,", 'marginBytes: 0, body: "Hello",'),
  );
  expect(errors).toMatch(/mixed\.ts\(\d+,\d+\): error TS2353/);
});
