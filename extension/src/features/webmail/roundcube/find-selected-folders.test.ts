import { expect, test } from "vitest";
import { findSelectedFolders } from "./find-selected-folders.ts";

const find = (body: string) => findSelectedFolders(new URLSearchParams(body));

test("messages of one folder are in the folder of the request", () => {
  expect(find("_uid=160%2C159&_mbox=INBOX")).toEqual(["INBOX", "INBOX"]);
  expect(find("_mbox=INBOX")).toEqual([]);
});

test("a search over all folders names the folder of each message, which may contain a hyphen", () => {
  expect(find("_uid=3-Trash&_mbox=INBOX")).toEqual(["Trash"]);
  expect(find("_uid%5B%5D=12-INBOX&_uid%5B%5D=3-a-b%2C+c&_mbox=INBOX")).toEqual([
    "INBOX",
    "a-b, c",
  ]);
});

test("select all names no message", () => {
  expect(find("_uid=*&_mbox=INBOX")).toBeUndefined();
});
