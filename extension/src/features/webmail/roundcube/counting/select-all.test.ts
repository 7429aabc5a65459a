import { afterEach, describe, expect, test, vi } from "vitest";
import { readRecorded, recordedRcmail, replayRecording } from "../../test/replay-recording.ts";
import { createWebmail, quota, type Response, trash } from "../../test/roundcube-webmail.ts";
import { roundcubePageScript } from "../page-script.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("deleting all of a search counts what the folder lost, however old the list is", async () => {
  const { counted, request, held } = createWebmail();
  held.set("Corbeille", { messages: 79, usedQuota: 900 });
  const all = "_mbox=Corbeille&_uid=*&_search=x";
  const found = "_mbox=INBOX&_uid=*&_search=x&_target_mbox=Corbeille";
  await request("delete", all, { env: { exists: 70 }, calls: [quota(800)] });
  held.set("INBOX", { messages: 292 });
  await request("move", found, { env: { exists: 267 } });
  expect(counted()).toEqual([
    // 900 − 800 = 100 kilobytes of 1,024.
    { type: "deleted", n: 9, bytes: 102_400 },
    { type: "moved", to: "trash", n: 25 },
  ]);
});

test.each([15_000, 30_000])(
  "“select all” and “delete” %i ms after the list count what the folder held just before",
  async (afterMs) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { counted, request, held } = createWebmail();
    const listed = { env: { exists: 80 }, calls: [quota(20_000)] } satisfies Response;
    await request("list", "_mbox=Corbeille", listed);
    vi.advanceTimersByTime(afterMs);
    // Meanwhile a phone took 20 and freed 12,000 kilobytes.
    held.set("Corbeille", { messages: 60, usedQuota: 8000 });
    await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 }, calls: [quota(1000)] });
    held.set("INBOX", { messages: 60 });
    await request("move", "_mbox=INBOX&_uid=*&_target_mbox=Corbeille", { env: { exists: 0 } });
    expect(counted()).toEqual([
      { type: "deleted", n: 60, bytes: 7_168_000 },
      { type: "moved", to: "trash", n: 60 },
    ]);
  },
);

test("without a quota the size is what Roundcube shows of the folder, or unknown", async () => {
  const { counted, request, held } = createWebmail();
  for (const shownSize of [{ shownSize: "4.9 Mo" }, {}]) {
    held.set("Corbeille", { messages: 60, ...shownSize });
    await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 } });
  }
  expect(counted()).toEqual([
    // 4.9 × 1,024 × 1,024.
    { type: "deleted", n: 60, bytes: 5_138_022, isAbout: true },
    { type: "deleted", n: 60 },
  ]);
});

test.each([
  ["delete", "_mbox=Corbeille&_uid=*", { type: "deleted" }],
  ["purge", "_mbox=Corbeille&_reload=1", { type: "emptied", folder: "trash" }],
  ["move", "_mbox=INBOX&_uid=*&_target_mbox=Corbeille", { type: "moved", to: "trash" }],
] as const)(
  "a reading that the server made after a %s gives no number, which is said",
  async (action, body, event) => {
    const { counted, request, held } = createWebmail();
    for (const folder of ["Corbeille", "INBOX"]) held.set(folder, { messages: 0, usedQuota: 9 });
    await request(action, body, { env: { exists: 0 }, calls: [quota(9)] });
    expect(counted()).toEqual([event]);
  },
);

test("nor does an old list, of which another device may have taken some meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request, held } = createWebmail();
  const listed = { env: { exists: 79 }, calls: [quota(20_000)] } satisfies Response;
  await request("list", "_mbox=Corbeille", listed);
  vi.advanceTimersByTime(30_000);
  held.set("Corbeille", { messages: 0, usedQuota: 1000 });
  await request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  expect(counted()).toEqual([{ type: "emptied", folder: "trash" }]);
});

test.each([
  ["does not answer the reading in time", "unanswered"],
  ["answers it too late", { messages: 0, usedQuota: 1000 }],
] as const)("nor does a list of seconds ago if the server %s", async (_, reading) => {
  const { counted, request, held } = createWebmail();
  await request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(20_000)] });
  held.set("Corbeille", reading);
  await request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  expect(counted()).toEqual([{ type: "emptied", folder: "trash" }]);
});

test("all of a search over several folders is what the trash holds more, at most what was found", async () => {
  const { counted, request, asked } = createWebmail({
    multifolder_listing: true,
    messagecount: 25,
  });
  const all = "_mbox=INBOX&_uid=*&_search=x";
  const move = `${all}&_target_mbox=Corbeille&_refresh=1`;
  await request("list", "_mbox=Corbeille", { calls: [trash(100)] });
  await request("move", move, { calls: [trash(121)] });
  await request("move", move, { calls: [trash(171)] });
  expect(counted()).toEqual([
    { type: "moved", to: "trash", n: 21 },
    { type: "moved", to: "trash", n: 25 },
  ]);
  // A request after the response could meet the person's next search.
  expect(asked).toEqual([]);
});

test("what Roundcube says nothing of is said: all of several folders, deleted or moved with an error", async () => {
  const { counted, request, send } = createWebmail({ multifolder_listing: true });
  const all = "_mbox=INBOX&_uid=*&_search=x";
  await request("delete", all, { calls: [quota(900)] });
  await send("move", `${all}&_target_mbox=Corbeille`)({}, false);
  expect(counted()).toEqual([{ type: "deleted" }, { type: "moved", to: "trash" }]);
});

describe("“select all” in recorded responses, an hour after each of them", () => {
  const replay = async (isPartRead: (address: string) => boolean) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    vi.stubGlobal("rcmail", recordedRcmail);
    const recording = readRecorded("roundcube-select-all");
    const exchanges = recording.exchanges.filter(({ address }) => isPartRead(address));
    const events = await replayRecording(roundcubePageScript, { exchanges }, undefined, () =>
      vi.advanceTimersByTime(3_600_000),
    );
    return events.filter(({ type }) => type !== "trashCounted");
  };

  test("counts what the folder held or the search found", async () => {
    expect(await replay(() => true)).toEqual([
      // 6,897 − 1,617 = 5,280 kilobytes of 1,024.
      { type: "deleted", n: 140, bytes: 5_406_720 },
      { type: "deleted", n: 60, bytes: 219_136 },
      { type: "moved", to: "trash", n: 60 },
      { type: "moved", to: "trash", n: 60 },
    ]);
  });

  test("is said to be not counted where the server hides its settings", async () => {
    expect(await replay((address) => !address.includes("_action=edit-folder"))).toEqual([
      { type: "deleted" },
      { type: "deleted" },
      { type: "moved", to: "trash" },
      { type: "moved", to: "trash" },
    ]);
  });
});
