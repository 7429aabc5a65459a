import { expect, test } from "vitest";
import { composeEvent } from "./compose-event.ts";

const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.org`);
const details = { type: "new", to: people(8), cc: [], bcc: [] } as const;

test("a message counts its recipients and the exact sizes of its files", () => {
  const attachments = [
    { id: 1, size: 4_000_000 },
    { id: 2, size: 10 },
  ];
  expect(composeEvent({ ...details, bcc: people(2) }, attachments)).toEqual({
    type: "compose.changed",
    mode: "new",
    attachments: [
      { bytes: 4_000_000, exact: true },
      { bytes: 10, exact: true },
    ],
    to: 8,
    cc: 0,
    bcc: 2,
  });
});

test("a file that an inline forward reports twice counts once", () => {
  const file = { id: 1, size: 3_000_000 };
  expect(composeEvent(details, [file, file])?.attachments).toHaveLength(1);
});

test("a file that FileLink has put into the message as a link is no attachment", () => {
  const link = (name: string) =>
    `<p>text</p><li><a href="https://share.example/1" class="cloudfile-name" style="x">${name}</a></li>`;
  const file = { id: 1, name: "a & b.pdf", size: 6_000_000 };
  const other = { id: 2, name: "c.pdf", size: 10 };
  const attachments = [file, other];
  expect(composeEvent({ ...details, body: link("a &amp; b.pdf") }, attachments)).toMatchObject({
    attachments: [{ bytes: 10, exact: true }],
  });
  // The name alone is no link.
  expect(composeEvent({ ...details, body: "a &amp; b.pdf" }, attachments)).toBeUndefined();
});

test.each([
  ["reply", 1, "reply"],
  // A reply to one person and a reply to all have the same type.
  ["reply", 2, "replyAll"],
  ["forward", 3, "forward"],
  ["redirect", 3, "forward"],
  ["draft", 3, "new"],
] as const)("a message of type %s to %s people is a %s", (type, count, mode) => {
  expect(composeEvent({ ...details, type, to: people(count) }, [])?.mode).toBe(mode);
});

test("it is silent from 5 MB a file and from 15 visible recipients on, where Thunderbird shows a bar of its own", () => {
  // 5,120 × 1,024 = 5,242,880.
  expect(composeEvent(details, [{ id: 1, size: 5_242_879 }])).toBeDefined();
  expect(composeEvent(details, [{ id: 1, size: 5_242_880 }])).toBeUndefined();
  expect(composeEvent({ ...details, to: people(10), cc: people(4) }, [])).toBeDefined();
  expect(composeEvent({ ...details, to: people(10), cc: people(5) }, [])).toBeUndefined();
  expect(composeEvent({ ...details, to: people(10), bcc: people(9) }, [])).toBeDefined();
});
