import { emptyHabitState } from "@digital-cleanup/habits";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { actionsSince } from "../../platform/actions/action-log.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { startHabits } from "./background.ts";
import { readFitSites } from "./fit-sites.ts";
import { readHabits } from "./store.ts";
import { confirmAll } from "./test-data/confirm-all.ts";
import {
  answer,
  heavy,
  mail,
  newsletters,
  observe,
  openPage,
  openReview,
  page,
  send,
  shownNudges,
  video,
} from "./test-data/page.ts";

beforeEach(async () => {
  await emptyBrowser();
  openPage();
  vi.useFakeTimers({ now: new Date(2027, 2, 15, 9), toFake: ["Date"] });
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr"]);
  await saveSetting("webmails", [mail]);
  await saveSetting("measurement", "always");
  startHabits({ streamBytes: async () => undefined, openReview });
});
afterEach(() => vi.useRealTimers());

test("only the first answer to the question that the tab shows is recorded, and none that is too quick", async () => {
  await observe(heavy);
  const before = await readHabits();
  const rule = "email/heavy-attachment";
  expect(await answer("dismissed", rule, { afterMs: 999 })).toEqual({});
  expect(await answer("dismissed", "email/reply-all")).toEqual({});
  expect(await answer("dismissed", rule, { frameId: 4 })).toEqual({});
  expect(await answer("dismissed", rule, { question: crypto.randomUUID() })).toEqual({});
  expect(await readHabits()).toEqual(before);
  await answer("dismissed", rule);
  await answer("dismissed", rule);
  expect((await readHabits()).kinds[rule]).toMatchObject({ dismissed: 1 });
});

test("never is a snooze until the person confirms it", async () => {
  await observe(heavy);
  const rule = "email/heavy-attachment";
  expect(await answer("never", rule)).toEqual({ isToConfirm: true });
  const { stance, snooze } = (await readHabits()).kinds[rule]!;
  expect([stance, snooze !== undefined]).toEqual(["asks", true]);
  await confirmAll();
  expect((await readHabits()).kinds[rule]).toMatchObject({ stance: "never" });
});

test("an accepted review of newsletters is opened by the background", async () => {
  await observe(newsletters);
  const done = { isDone: true };
  expect(await answer("accepted", "email/unread-newsletter")).toEqual({ done });
  expect(page.reviewedTabs).toEqual([7]);
});

test("pages that are not watched show and count nothing", async () => {
  await saveSetting("measurement", "onClick");
  await observe(heavy, { url: "https://other.example/" });
  await observe(video(), { url: "https://films.example/" });
  await send({ type: "habits/acted", rule: "streaming/oversized-video" });
  expect(page.messages).toEqual([]);
  expect(await readHabits()).toEqual(emptyHabitState());
});

test("a flood of messages of one tab is cut off before anything is stored", async () => {
  const counts = Array.from({ length: 1000 }, () => ({
    type: "habits/count" as const,
    id: crypto.randomUUID(),
    kind: "emails" as const,
    count: 1,
  }));
  await Promise.all(counts.map((count) => send(count)));
  expect(await actionsSince("2020-01-01")).toHaveLength(200);
});

test("an accepted rule of the site waits for the person, then applies to the player's own site", async () => {
  page.origin = "https://news.example";
  await observe(video(), { frameId: 5, url: "https://player.example/embed/1" });
  expect(shownNudges().at(-1)!.message).toMatchObject({
    host: "player.example",
    pageHost: "news.example",
  });
  expect(await answer("accepted", "streaming/oversized-video")).toEqual({ isToConfirm: true });
  expect([await readFitSites(), page.badge]).toEqual([[], "1"]);
  await confirmAll();
  expect([await readFitSites(), page.badge]).toEqual([["https://player.example"], ""]);
  const { kinds } = await readHabits();
  expect(kinds["streaming/oversized-video"]).toMatchObject({ accepted: 1 });
  await vi.waitFor(() =>
    expect(page.registered.find(({ id }) => id === "video-manifests")?.matches).toEqual([
      "https://player.example/*",
    ]),
  );
});

test("not here applies to the site in the tab's top frame, once it is confirmed", async () => {
  page.origin = "https://news.example";
  await observe(video(), { frameId: 5, url: "https://player.example/embed/1" });
  expect(await answer("notHere", "streaming/oversized-video")).toEqual({ isToConfirm: true });
  await confirmAll();
  const { kinds } = await readHabits();
  expect(kinds["streaming/oversized-video"]?.notHere).toEqual(["https://news.example"]);
});
