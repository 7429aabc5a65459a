import { expect, test } from "vitest";
import { testFolder, testRow } from "../test/create-test-mailbox.ts";
import { createMailboxWeight } from "./create-mailbox-weight.ts";

test("lists stay at a hundred, however many messages are added", () => {
  const weight = createMailboxWeight();
  const { folder } = testFolder("sent", []);
  const rows = Array.from({ length: 50_000 }, (_, at) =>
    testRow({ id: String(at), bytes: at, hasAttachments: true, sender: `${at % 5_000}@x.test` }),
  );
  weight.add(folder, rows);
  const { all, senders, biggest, sentWithAttachments } = weight.summary();
  // 0 + 1 + … + 49,999
  expect(all.bytes).toBe(1_249_975_000);
  expect([senders.length, biggest.length, sentWithAttachments.biggest.length]).toEqual([
    100, 100, 100,
  ]);
  expect(biggest[0]?.row.bytes).toBe(49_999);
});
