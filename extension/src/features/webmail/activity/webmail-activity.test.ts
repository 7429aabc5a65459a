import { habitEventSchema } from "@digital-cleanup/habits";
import { expect, test } from "vitest";
import type { PageEvent } from "./page-events.ts";
import { interpretPageEvent, noActivity } from "./webmail-activity.ts";

const interpret = (event: PageEvent) => interpretPageEvent(event, noActivity);

test("messages that are put back are no longer set aside", () => {
  const moved = interpretPageEvent({ type: "moved", to: "trash", n: 3 }, noActivity).activity;
  const restored = interpretPageEvent({ type: "restored", n: 2 }, moved!);
  expect(restored.habitEvent).toBeUndefined();
  expect(restored.activity?.setAside).toBe(1);
});

test("the files of a message count once it is sent", () => {
  const attachedBytes = 20_000_000;
  expect(
    interpretPageEvent({ type: "sending" }, noActivity, attachedBytes).activity,
  ).toBeUndefined();
  const { activity } = interpretPageEvent({ type: "sent" }, noActivity, attachedBytes);
  expect(activity).toMatchObject({ sentWithFiles: 1, attachedBytes });
  expect(interpretPageEvent({ type: "sent" }, noActivity).activity).toBeUndefined();
});

test.each<[string, PageEvent, object]>([
  [
    "a move to the trash frees nothing and is not counted",
    { type: "moved", to: "trash", n: 3 },
    {
      confirmed: undefined,
      habitEvent: { type: "mail.deleted", n: 3, bytes: 0, source: "quota", permanent: false },
      activity: { setAside: 3, deleted: 0 },
    },
  ],
  [
    "a permanent deletion is counted with the bytes that the quota went down",
    { type: "deleted", n: 2, bytes: 2048 },
    {
      confirmed: { kind: "emails", count: 2, bytes: 2048 },
      activity: { deleted: 2, bytes: 2048, isBytesKnown: true },
    },
  ],
  [
    "bytes that are a sum of rounded sizes stay marked as such",
    { type: "deleted", n: 1, bytes: 784, isAbout: true },
    {
      habitEvent: { type: "mail.deleted", n: 1, permanent: true, bytes: 784, source: "rounded" },
      activity: { bytes: 784, isBytesKnown: true, isAbout: true },
    },
  ],
  [
    "an emptied trash without a quota is counted without bytes",
    { type: "emptied", folder: "trash", n: 80 },
    {
      confirmed: { kind: "emails", count: 80 },
      habitEvent: { type: "trash.emptied", n: 80, source: "none" },
      activity: { isBytesKnown: false },
    },
  ],
  [
    "emptied junk is counted as a permanent deletion, not as an emptied trash",
    { type: "emptied", folder: "junk", n: 31, bytes: 2048 },
    {
      confirmed: { kind: "emails", count: 31, bytes: 2048 },
      habitEvent: { type: "mail.deleted", n: 31, permanent: true, bytes: 2048, source: "quota" },
    },
  ],
  [
    "marking as junk is one event and is not counted",
    { type: "moved", to: "junk", n: 2 },
    { confirmed: undefined, habitEvent: { type: "junk.marked", n: 2 } },
  ],
  [
    "a move to another folder is nothing",
    { type: "moved", to: "other", n: 2 },
    { confirmed: undefined, habitEvent: undefined, activity: undefined },
  ],
])("%s", (_what, event, result) => {
  const nothing = { confirmed: undefined, habitEvent: undefined, activity: undefined };
  expect({ ...nothing, ...interpret(event) }).toMatchObject(result);
});

test.each<PageEvent>([
  { type: "emptied", folder: "trash", bytes: 2048 },
  { type: "deleted" },
  { type: "moved", to: "trash" },
])("%o, of an unknown number of messages, is not counted, and that is said", (event) => {
  const { confirmed, activity } = interpret(event);
  expect(confirmed).toBeUndefined();
  expect(activity).toEqual({ ...noActivity, uncounted: 1 });
});

const all: PageEvent[] = [
  { type: "composeStarted", mode: "new" },
  { type: "sending" },
  { type: "sent" },
  { type: "moved", to: "trash", n: 1 },
  { type: "moved", to: "junk", n: 1 },
  { type: "moved", to: "other", n: 1 },
  { type: "moved", to: "trash" },
  { type: "deleted", n: 1, bytes: 5 },
  { type: "deleted", n: 1, bytes: 5, isAbout: true },
  { type: "deleted" },
  { type: "emptied", folder: "trash", n: 1 },
  { type: "trashCounted", n: 0 },
];
test.each(all)("%o becomes a valid habit event, or none", (event) => {
  const { habitEvent } = interpret(event);
  expect(habitEvent === undefined || habitEventSchema.safeParse(habitEvent).success).toBe(true);
});
