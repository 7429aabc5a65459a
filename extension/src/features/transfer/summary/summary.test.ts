import { addDays } from "@digital-cleanup/challenge";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptySums } from "@digital-cleanup/page-weight";
import { appendAction } from "../../../platform/actions/action-log.ts";
import { countedAction } from "../../../platform/actions/test-data/counted-action.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { fakeIcon } from "../../../platform/toolbar-badge/test-data/fake-icon.ts";
import { localDay } from "../../../platform/local-day.ts";
import { startWeeklySummary } from "./background.ts";
import { pastWeek } from "./past-week.ts";
import { readSummary } from "./read-summary.ts";
import { changeSummaryState, readSummaryState } from "./store.ts";

const today = localDay(Date.now());
const { fromDay, toDay } = pastWeek(today);

let icon: ReturnType<typeof fakeIcon>;
beforeEach(async () => {
  await emptyBrowser();
  const database = await openDatabase();
  await database.clear("daySums");
  await database.clear("actions");
  icon = fakeIcon();
});

async function putDay(day: string, bytesDown: number) {
  const row = { ...emptySums(), day, origin: "", visits: 2, bytesDown, requests: 4 };
  await (await openDatabase()).put("daySums", row);
}

const deleteFiles = (id: string, day: string, more: { reverses?: string } = {}) =>
  appendAction(countedAction(id, { day, count: 3, bytes: 1000, ...more }));

test("a summary has the pages and the deleted files of that week only, without what was undone", async () => {
  await putDay(addDays(fromDay, -1), 7);
  await putDay(fromDay, 100);
  await putDay(toDay, 300);
  await putDay(addDays(toDay, 1), 1000);
  await deleteFiles("before", addDays(fromDay, -1));
  await deleteFiles("kept", fromDay);
  await deleteFiles("undone", toDay);
  await deleteFiles("undo", toDay, { reverses: "undone" });
  const summary = await readSummary(today);
  expect(summary?.pages).toMatchObject({ visits: 4, bytesDown: 400 });
  expect(summary?.pagesBefore.bytesDown).toBe(7);
  expect(summary?.heaviestDay?.day).toBe(toDay);
  expect(summary?.deleted).toEqual({ files: 3, bytes: 1000 });
});

test("a week without anything has no summary", async () => {
  await putDay(addDays(toDay, 1), 1000);
  expect(await readSummary(today)).toBeUndefined();
});

test("the icon is marked only if the person wants a summary, until it was seen", async () => {
  await putDay(fromDay, 100);
  startWeeklySummary();
  await fakeBrowser.runtime.onStartup.trigger();
  expect(icon.textIn()).toBe("");
  await saveSetting("weeklySummary", true);
  await vi.waitFor(() => expect(icon.textIn()).toBe("•"));
  expect((await fakeBrowser.alarms.get("weekly-summary"))?.scheduledTime).toBeGreaterThan(
    Date.now(),
  );

  await changeSummaryState({ seen: fromDay });
  await saveSetting("theme", "dark");
  await vi.waitFor(() => expect(icon.textIn()).toBe(""));

  await saveSetting("weeklySummary", false);
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get("weekly-summary")).toBeFalsy());
});

test("a summary that is seen and closed at the same moment is both", async () => {
  await Promise.all([
    changeSummaryState({ seen: fromDay }),
    changeSummaryState({ closed: fromDay }),
  ]);
  expect(await readSummaryState()).toEqual({ seen: fromDay, closed: fromDay });
});
