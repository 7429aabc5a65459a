import { expect, test } from "vitest";
import type { MailPort } from "../port/mail-port.ts";
import {
  createTestClock,
  createTestMailbox,
  type TestFolder,
  testFolder,
  testRow,
} from "../test/create-test-mailbox.ts";
import { createMailboxWeight } from "../weight/create-mailbox-weight.ts";
import { confirmCopies } from "./confirm-copies.ts";

const never = new AbortController().signal;

const find = (folders: TestFolder[], more: Partial<MailPort> = {}) => {
  const weight = createMailboxWeight();
  for (const { folder, rows } of folders) weight.add(folder, rows);
  const port = { ...createTestMailbox(folders), ...more };
  return confirmCopies(port, weight, createTestClock(), never);
};
const idsOf = (groups: { row: { id: string } }[][]) =>
  groups.map((group) => group.map(({ row }) => row.id));

test("messages with the same Message-ID are copies, wherever they are but in sent, drafts, junk and trash", async () => {
  const row = (id: string, messageId: string) => testRow({ id, messageId });
  const { groups } = await find([
    testFolder("inbox", [row("1", "<a>"), row("2", "<b>"), row("3", "<a>")]),
    testFolder("other", [row("4", "<a>"), row("5", "<c>")]),
    testFolder("sent", [row("6", "<b>")]),
    testFolder("trash", [row("7", "<c>")]),
  ]);
  expect(idsOf(groups)).toEqual([["1", "3", "4"]]);
});

test("without Message-IDs in the list, they are requested for messages that look the same only", async () => {
  const asked: string[] = [];
  const same = { sender: "a@x.test", subject: "one", bytes: 500 };
  const { groups, isComplete } = await find(
    [
      testFolder("inbox", [
        testRow({ id: "1", ...same }),
        testRow({ id: "2", ...same }),
        testRow({ id: "3", ...same }),
        testRow({ id: "4", ...same, subject: "other" }),
      ]),
    ],
    {
      readMessageIds: async (_folder, ids) => {
        asked.push(...ids);
        return new Map(ids.map((id) => [id, id === "3" ? "<b>" : "<a>"]));
      },
    },
  );
  expect(asked).toEqual(["1", "2", "3"]);
  expect(idsOf(groups)).toEqual([["1", "2"]]);
  expect(isComplete).toBe(true);
});

test("at most 400 Message-IDs are requested, and the result says that there are more", async () => {
  let asked = 0;
  const rows = Array.from({ length: 401 }, (_, at) => testRow({ id: String(at) }));
  const { isComplete } = await find([testFolder("inbox", rows)], {
    readMessageIds: async () => {
      asked += 1;
      return new Map();
    },
  });
  expect(asked).toBe(400);
  expect(isComplete).toBe(false);
});
