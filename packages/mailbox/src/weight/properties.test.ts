import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { MessageRow } from "../port/message-row.ts";
import { testFolder, testRow } from "../test/create-test-mailbox.ts";
import { createBiggestMessages } from "./biggest-messages.ts";
import { createMailboxWeight } from "./create-mailbox-weight.ts";

const roles = ["inbox", "sent", "trash", "other"] as const;
const folders = roles.map((role) => testFolder(role, []).folder);

const message = fc.record({
  at: fc.nat(roles.length - 1),
  id: fc.nat(30).map(String),
  sender: fc.constantFrom("a@x.test", "b@x.test", undefined),
  year: fc.constantFrom(2024, 2025, undefined),
  bytes: fc.nat(5_000),
  hasAttachments: fc.boolean(),
});
type Message = typeof message extends fc.Arbitrary<infer Value> ? Value : never;
const toRow = ({ id, sender, year, bytes, hasAttachments }: Message): MessageRow => ({
  ...testRow({ id, bytes, hasAttachments }),
  year: year!,
  ...(sender !== undefined && { sender }),
});

test("however rows are split into pages, the sums are the same", () => {
  fc.assert(
    fc.property(fc.array(message), fc.integer({ min: 1, max: 7 }), (messages, pageSize) => {
      const one = createMailboxWeight();
      const paged = createMailboxWeight();
      for (const [at, folder] of folders.entries()) {
        const rows = messages.filter((row) => row.at === at).map(toRow);
        one.add(folder, rows);
        for (let from = 0; from < rows.length; from += pageSize) {
          paged.add(folder, rows.slice(from, from + pageSize));
          // A page that is read again.
          paged.add(folder, rows.slice(from, from + pageSize));
        }
        if (rows.length === 0) paged.add(folder, []);
      }
      expect(paged.summary()).toEqual(one.summary());
    }),
  );
});

test("after a removal the sums are those of a mailbox without these messages", () => {
  fc.assert(
    fc.property(fc.array(message), fc.array(fc.nat(30).map(String)), (messages, removed) => {
      const weight = createMailboxWeight();
      const without = createMailboxWeight();
      for (const [at, folder] of folders.entries()) {
        const seen = new Set<string>();
        const rows = messages
          .filter((row) => row.at === at)
          .map(toRow)
          .filter(({ id }) => !seen.has(id) && seen.add(id));
        weight.add(folder, rows);
        weight.remove(folder, removed);
        without.add(
          folder,
          rows.filter(({ id }) => !removed.includes(id)),
        );
      }
      const [is, expected] = [weight.summary(), without.summary()];
      const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
      expect({ ...is, senders: sorted(is.senders) }).toEqual({
        ...expected,
        senders: sorted(expected.senders),
      });
    }),
  );
});

test("sums of folders add up to the whole, and years to the whole without the trash", () => {
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      const weight = createMailboxWeight();
      for (const one of messages) weight.add(folders[one.at]!, [toRow(one)]);
      const { all, folders: sums, years } = weight.summary();
      const add = (list: readonly { sum: { bytes: number } }[]) =>
        list.reduce((total, { sum }) => total + sum.bytes, 0);
      const trash = sums.find(({ folder }) => folder.role === "trash")?.sum.bytes ?? 0;
      expect(add(sums)).toBe(all.bytes);
      expect(add(years)).toBe(all.bytes - trash);
    }),
  );
});

test("the bounded list is the beginning of all messages by size", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(12), (sizes, limit) => {
      const biggest = createBiggestMessages(limit);
      const folder = folders[0]!;
      for (const [at, bytes] of sizes.entries()) {
        biggest.add({ folder, row: testRow({ id: String(at), bytes }) });
      }
      expect(biggest.list().map(({ row }) => row.bytes)).toEqual(
        sizes.toSorted((a, b) => b - a).slice(0, limit),
      );
    }),
  );
});
