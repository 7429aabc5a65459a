import { testRow } from "@digital-cleanup/mailbox/test-mailbox";
import { expect, test } from "vitest";
import { matchMoved } from "./match-moved.ts";

test("of messages that look the same, those that came last are found, each once", () => {
  const moved = [testRow({ id: "7" }), testRow({ id: "9" }), testRow({ id: "8", subject: "b" })];
  const trash = [
    testRow({ id: "3" }),
    testRow({ id: "101" }),
    testRow({ id: "20" }),
    testRow({ id: "102", subject: "b" }),
    testRow({ id: "103", subject: "c" }),
  ];
  expect([...matchMoved(moved, trash).values()].map(({ id }) => id)).toEqual(["101", "20", "102"]);
});

test("a message that is no longer in the trash is not found", () => {
  expect(matchMoved([testRow({ id: "7" })], [testRow({ id: "9", bytes: 5 })]).size).toBe(0);
});
