import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { newSession } from "./session-state.ts";
import { beginSession, changeSession, readClock, readSession, runningSince } from "./store.ts";

const session = newSession("2026-11-24", []);
const minuteMs = 60_000;

beforeEach(emptyBrowser);

test("the clock adds up the time spent, without pauses", async () => {
  await beginSession(session, 0);
  await readClock(3 * minuteMs, false);
  await readClock(60 * minuteMs, true);
  await readClock(64 * minuteMs, true);
  // 3 + (64 − 60) = 7 minutes.
  expect((await readSession())?.activeMs).toBe(7 * minuteMs);
});

test("a session left running counts at most half an hour", async () => {
  await beginSession(session, 0);
  await readClock(600 * minuteMs, true);
  expect((await readSession())?.activeMs).toBe(30 * minuteMs);
});

test("after a browser restart the session is paused", async () => {
  await beginSession(session, 0);
  await changeSession((before) => ({ ...before, current: "mail" }));
  await fakeBrowser.storage.session.clear();
  expect((await readSession())?.current).toBe("mail");
  expect(await runningSince()).toBeUndefined();
});

test("a stored session of another version is ignored", async () => {
  await writeValues({ "cleanup-session": { version: 1, session: { a: 1 } } });
  expect(await readSession()).toBeUndefined();
  await writeValues({ "cleanup-session": { version: 2, session } });
  expect(await readSession()).toBeUndefined();
});
