import { habitEventSchema } from "@digital-cleanup/habits";
import { expect, test } from "vitest";
import { meaningOf, nothingDone } from "./webmail-activity.ts";
import type { PageNews } from "./page-events.ts";

test("moving to the trash frees nothing and is not counted", () => {
  const meaning = meaningOf({ what: "moved", to: "trash", n: 3 }, nothingDone);
  expect(meaning.counted).toBeUndefined();
  expect(meaning.events).toEqual([
    { type: "mail.deleted", n: 3, bytes: 0, source: "quota", permanent: false },
  ]);
  expect(meaning.done).toMatchObject({ setAside: 3, deleted: 0 });
});

test("what is deleted for good is counted with what the quota lost", () => {
  const meaning = meaningOf({ what: "deleted", n: 2, bytes: 2048 }, nothingDone);
  expect(meaning.counted).toEqual({ kind: "emails", count: 2, bytes: 2048 });
  expect(meaning.done).toMatchObject({ deleted: 2, bytes: 2048, isBytesKnown: true });
});

test("an emptied trash without a quota is counted without bytes", () => {
  const meaning = meaningOf({ what: "emptied", folder: "trash", n: 80 }, nothingDone);
  expect(meaning.counted).toEqual({ kind: "emails", count: 80 });
  expect(meaning.events).toEqual([{ type: "trash.emptied", n: 80, source: "none" }]);
  expect(meaning.done.isBytesKnown).toBe(false);
});

test("a trash nobody counted is not counted", () => {
  expect(
    meaningOf({ what: "emptied", folder: "trash", bytes: 2048 }, nothingDone).counted,
  ).toBeUndefined();
});

test("emptied junk is counted as deleted for good, and is no emptied trash", () => {
  const meaning = meaningOf({ what: "emptied", folder: "junk", n: 31, bytes: 2048 }, nothingDone);
  expect(meaning.counted).toEqual({ kind: "emails", count: 31, bytes: 2048 });
  expect(meaning.events).toEqual([
    { type: "mail.deleted", n: 31, permanent: true, bytes: 2048, source: "quota" },
  ]);
});

test("junk is one event for one action, and no count", () => {
  const meaning = meaningOf({ what: "moved", to: "junk", n: 2 }, nothingDone);
  expect(meaning.events).toEqual([{ type: "junk.marked", n: 2 }]);
  expect(meaning.counted).toBeUndefined();
});

const all: PageNews[] = [
  { what: "writes", mode: "new" },
  { what: "sends" },
  { what: "sent" },
  { what: "moved", to: "trash", n: 1 },
  { what: "moved", to: "junk", n: 1 },
  { what: "moved", to: "other", n: 1 },
  { what: "deleted", n: 1, bytes: 5 },
  { what: "deleted" },
  { what: "emptied", folder: "trash", n: 1 },
  { what: "trash", n: 0 },
];
test.each(all)("what %o means passes the door of the habits", (news) => {
  for (const event of meaningOf(news, nothingDone).events) {
    expect(habitEventSchema.safeParse(event).success).toBe(true);
  }
});
