import { expect, test } from "vitest";
import { oldOnes } from "./apply-choice.ts";
import { callsIn } from "../roundcube/parse-roundcube-calls.ts";
import { groupSenders } from "./group-by-sender.ts";

const row = (uid: string, address: string, isRead = false) => ({
  uid,
  address,
  name: address,
  isRead,
});

test("messages of one address stand together, the newest first, whatever its capitals", () => {
  const senders = groupSenders([
    row("9", "A@l.test"),
    row("100", "a@l.test", true),
    row("5", "b@l.test"),
  ]);
  expect(senders.map(({ uids, read }) => ({ uids, read }))).toEqual([
    { uids: ["100", "9"], read: 1 },
    { uids: ["5"], read: 0 },
  ]);
});

test("old ones are all but the newest", () => {
  const [sender] = groupSenders([row("1", "a@l.test"), row("3", "a@l.test"), row("2", "a@l.test")]);
  expect(oldOnes({ ...sender!, header: {} })).toEqual(["2", "1"]);
});

test("calls in an answer are read as data, brackets and quotes in texts included", () => {
  const exec = `this.set_quota({"used":1});\nthis.add_message_row(7,{"subject":"a) \\"b\\" (c"},{"seen":1},false);`;
  expect(callsIn(exec, "add_message_row")).toEqual([
    [7, { subject: 'a) "b" (c' }, { seen: 1 }, false],
  ]);
  expect(callsIn("this.add_message_row(alert(1))", "add_message_row")).toEqual([]);
  expect(callsIn("this.add_message_row(1", "add_message_row")).toEqual([]);
});
