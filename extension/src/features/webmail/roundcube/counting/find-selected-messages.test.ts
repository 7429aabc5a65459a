import { expect, test } from "vitest";
import { findSelectedMessages } from "./find-selected-messages.ts";

const find = (body: string) => findSelectedMessages(new URLSearchParams(body));

test("a search over all folders names the folder of each message, which may contain a hyphen", () => {
  expect(find("_uid=3-Trash&_mbox=INBOX")).toEqual([{ folder: "Trash", uid: "3" }]);
  expect(find("_uid%5B%5D=12-INBOX&_uid%5B%5D=3-a-b%2C+c&_mbox=INBOX")).toEqual([
    { folder: "INBOX", uid: "12" },
    { folder: "a-b, c", uid: "3" },
  ]);
});
