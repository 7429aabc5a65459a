import { type ComposeChanged, emptyHabitState } from "@digital-cleanup/habits";
import { compose, quietMoment } from "@digital-cleanup/habits/test-samples";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { actionsSince } from "../../platform/actions/action-log.ts";
import { addFitSite, readFitSites } from "./fit-sites.ts";
import type { AnswerResult } from "./messages.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { startHabits } from "./background.ts";
import { readUnreadableStates, readHabits } from "./store.ts";
import { confirmAll } from "./test-data/confirm-all.ts";
import {
  answer,
  heavy,
  lastQuestion,
  mail,
  newsletters,
  observe,
  openReview,
  openPage,
  page,
  see,
  send,
  shownNudges,
  toAll,
  toMany,
  video,
} from "./test-data/page.ts";

const streamBytes = vi.fn<(document: string, sinceMs: number) => Promise<number | undefined>>();

beforeEach(async () => {
  await emptyBrowser();
  openPage();
  streamBytes.mockReset().mockResolvedValue(undefined);
  vi.useFakeTimers({ now: new Date(2027, 2, 15, 9), toFake: ["Date"] });
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr"]);
  await saveSetting("webmails", [mail]);
  await saveSetting("measurement", "always");
  startHabits({ streamBytes, openReview });
});
afterEach(() => vi.useRealTimers());

const shown = () => shownNudges().map(({ message }) => message.nudge.rule);

test("a nudge is shown in the top frame with its figures, language and numbers", async () => {
  expect(await observe(heavy, { frameId: 3 })).toEqual({ isNudgeShown: true });
  expect(shownNudges()).toMatchObject([
    {
      target: { frameId: 0 },
      message: {
        nudge: { rule: "email/heavy-attachment", numbers: { deliveredBytes: 100_800_000 } },
        figures: { now: { basis: "average" }, instead: { basis: "average" } },
        language: "fr",
        hasFileSharing: false,
      },
    },
  ]);
});

test("a nudge follows the message that it is about, and closes once its file is taken off", async () => {
  const file = { bytes: 8_400_000, exact: true };
  const write = (draft: number, change: Partial<ComposeChanged>) =>
    observe({ event: compose({ draft, ...change }), moment: quietMoment });
  await write(1, { attachments: [file] });
  await write(1, { attachments: [file], to: 2 });
  await see();
  // Nothing changes, and another message in the same page is another one.
  await write(1, { attachments: [file], to: 2 });
  await write(2, { attachments: [] });
  expect(shownNudges().map(({ message }) => message.nudge.numbers)).toMatchObject([
    { recipients: 1, deliveredBytes: 8_400_000 },
    { recipients: 2, deliveredBytes: 16_800_000 },
  ]);
  const [first, second] = shownNudges().map(({ message }) => message.question);
  expect(second).toBe(first);
  await write(1, { to: 2 });
  expect(page.messages.at(-1)).toEqual({
    message: { type: "habits/gone", question: first },
    target: { frameId: 0 },
  });
  // It was seen and counted once, and the closed one takes no answer.
  expect((await readHabits()).shown).toHaveLength(1);
  expect(await answer("accepted", "email/heavy-attachment")).toEqual({});
});

test("the keyboard shortcut focuses the nudge of the active tab", () => {
  page.runCommand("go-to-suggestion");
  expect(page.messages).toEqual([{ message: { type: "habits/focus" }, target: { frameId: 0 } }]);
});

test("two simultaneous observations lead to one nudge", async () => {
  const both = await Promise.all([observe(heavy), observe(heavy, { frameId: 2 })]);
  expect(both.filter(({ isNudgeShown }) => isNudgeShown)).toHaveLength(1);
  expect(shown()).toEqual(["email/heavy-attachment", "email/heavy-attachment"]);
  const [question] = shownNudges().map(({ message }) => message.question);
  await see({ question: question! });
  expect((await readHabits()).shown).toHaveLength(1);
});

test("a nudge counts once a person has seen it for a second, and only once", async () => {
  await observe(newsletters);
  const nothing = { shown: [], kinds: {} };
  expect(await readHabits()).toMatchObject(nothing);
  const seen = { type: "habits/seen", rule: "email/unread-newsletter", question: lastQuestion() };
  vi.setSystemTime(Date.now() + 999);
  await send(seen as never);
  await see({ question: crypto.randomUUID() });
  await see({ frameId: 4 });
  expect(await readHabits()).toMatchObject(nothing);
  await see();
  await see();
  expect((await readHabits()).kinds["email/unread-newsletter"]).toMatchObject({ shown: 1 });
});

test("a suggestion about newsletters that nobody saw leaves room for 6 MB to six people", async () => {
  const file = { bytes: 6_000_000, exact: true };
  const heavyForSix = {
    event: compose({ draft: 1, attachments: [file], to: 6 }),
    moment: quietMoment,
  };
  await observe(newsletters);
  // The person opens a message, which is another page of the webmail.
  page.startedMs += 1;
  page.isNudgeOpen = false;
  vi.setSystemTime(Date.now() + 14_000);
  expect(await observe(heavyForSix)).toEqual({ isNudgeShown: true });
  expect(shown()).toEqual(["email/unread-newsletter", "email/heavy-attachment"]);
});

test("of nudges that wait in several tabs, the one that is seen closes those that come too soon after it", async () => {
  await observe(newsletters, { tab: { id: 8, url: mail } });
  page.isNudgeOpen = false;
  page.startedMs += 1;
  await observe(newsletters);
  await see();
  const [first] = shownNudges().map(({ message }) => message.question);
  expect(page.messages.at(-1)?.message).toEqual({ type: "habits/gone", question: first });
  expect((await readHabits()).shown).toHaveLength(1);
});

test("a nudge waits while another one is shown", async () => {
  await observe(newsletters);
  expect(await observe(toMany)).toEqual({ isNudgeShown: false, lacksRoom: true });
  page.isNudgeOpen = false;
  expect(await observe(toMany)).toEqual({ isNudgeShown: true });
});

test("a nudge that the page could not show is not counted", async () => {
  page.showResult = "refused";
  expect(await observe(heavy)).toEqual({ isNudgeShown: false });
  expect(await readHabits()).toEqual(emptyHabitState());
});

test("a nudge that has no room in the page is not counted, and shown once there is room", async () => {
  page.showResult = "noRoom";
  expect(await observe(heavy)).toEqual({ isNudgeShown: false, lacksRoom: true });
  expect((await readHabits()).shown).toEqual([]);
  page.showResult = "shown";
  expect(await observe(heavy)).toEqual({ isNudgeShown: true });
});

test("in the organisation's quiet hours no nudge is shown or counted, and afterwards one is", async () => {
  await fakeBrowser.storage.managed.set({ quietHours: "08:30-09:30" });
  expect(await observe(heavy)).toEqual({ isNudgeShown: false });
  expect([shown(), (await readHabits()).shown]).toEqual([[], []]);
  vi.setSystemTime(new Date(2027, 2, 15, 9, 30));
  expect(await observe(heavy)).toEqual({ isNudgeShown: true });
});

test("a page shows one nudge across restarts of the worker, and a webmail another one on another day", async () => {
  await observe(heavy);
  await see();
  page.isNudgeOpen = false;
  fakeBrowser.runtime.onMessage.removeAllListeners();
  startHabits({ streamBytes, openReview });
  vi.setSystemTime(new Date(2027, 2, 15, 11));
  await observe(toAll);
  expect(shown()).toEqual(["email/heavy-attachment"]);
  vi.setSystemTime(new Date(2027, 2, 16, 9));
  await observe(toAll);
  expect(shown()).toEqual(["email/heavy-attachment", "email/reply-all"]);
});

test.each([
  ["another extension", { id: "other" }],
  ["a page of the browser", { url: "about:blank" }],
  ["a file", { url: "file:///home/film.html" }],
])("messages from %s are ignored", async (_who, sender) => {
  await observe(heavy, sender);
  expect(page.messages).toEqual([]);
});

test("an observation with an additional field is refused", async () => {
  await observe({ ...heavy, subject: "Budget" } as never);
  expect(page.messages).toEqual([]);
});

test("with the feature switched off nothing is decided or counted", async () => {
  await saveSetting("disabledFeatures", ["habits"]);
  await observe(heavy);
  const id = crypto.randomUUID();
  await send({ type: "habits/count", id, kind: "emails", count: 3 });
  expect(page.messages).toEqual([]);
  expect(await readHabits()).toEqual(emptyHabitState());
  expect(await actionsSince("2020-01-01")).toEqual([]);
});

test("an accepted action is performed by the frame that observed, and the nudge gets the result", async () => {
  page.origin = "https://films.example";
  await observe(video({ reach: "player" }), {
    frameId: 5,
    documentId: "D5",
    url: "https://player.example/e",
  });
  page.actionResult = { isDone: false, why: "gone" };
  expect(await answer("accepted", "streaming/oversized-video")).toEqual({
    done: { isDone: false, why: "gone" },
  });
  expect(page.messages.at(-1)).toMatchObject({
    message: { type: "habits/do", nudge: { action: { id: "lowerQuality", heightPx: 360 } } },
    target: { frameId: 5, documentId: "D5" },
  });
  expect((await readHabits()).kinds["streaming/oversized-video"]).toMatchObject({ accepted: 1 });
});

test("on a site whose videos are fitted, nothing is proposed for a video that could not be fitted", async () => {
  await addFitSite("https://player.example");
  await observe(video(), { url: "https://player.example/embed/1" });
  expect(page.messages).toEqual([]);
});

test("sharing a link opens the configured address in a new tab", async () => {
  await saveSetting("fileSharingUrl", "https://files.example/send");
  await observe(heavy);
  expect(await answer("accepted", "email/heavy-attachment")).toEqual({ done: { isDone: true } });
  expect(page.openedTabs).toEqual([{ url: "https://files.example/send" }]);
});

test("after the third dismissal the nudge gets the question, and the choice applies", async () => {
  const answers: AnswerResult[] = [];
  for (const day of [15, 16, 17]) {
    vi.setSystemTime(new Date(2027, 2, day, 9));
    page.startedMs += 1;
    await observe(video());
    answers.push(await answer("dismissed", "streaming/oversized-video"));
  }
  const rule = "streaming/oversized-video";
  expect(answers).toEqual([{}, {}, { question: { rule, choices: ["never", "acts", "asks"] } }]);
  const question = lastQuestion();
  const choose = () => send({ type: "habits/choose", rule, question, stance: "acts" });
  expect(await choose()).toEqual({});
  vi.setSystemTime(Date.now() + 1000);
  expect(await choose()).toEqual({ isToConfirm: true });
  expect((await readHabits()).kinds[rule]).toMatchObject({ stance: "asks" });
  await confirmAll();
  page.startedMs += 1;
  // A rule of the site that acts by itself is kept here; the frame has nothing to do.
  expect(await observe(video(), { url: "https://films.example/1" })).toEqual({
    isNudgeShown: false,
  });
  expect(await readFitSites()).toEqual(["https://films.example"]);
  const inPlayer = await observe(video({ reach: "player" }), { url: "https://other.example/1" });
  expect(inPlayer).toMatchObject({ act: { action: { id: "lowerQuality", heightPx: 360 } } });
  await send({ type: "habits/acted", rule });
  await send({ type: "habits/acted", rule });
  expect((await readHabits()).kinds[rule]).toMatchObject({ stance: "acts", acted: 2, shown: 3 });
});

test("bytes per hour follow the length of the loaded video, not the played time", async () => {
  streamBytes.mockResolvedValue(34_000_000);
  // 34 MB for a minute of video in the buffer: 34 × 60 = 2,040 MB an hour.
  await observe(video(), { documentId: "D" }, { loaded: { sinceMs: 1000, filmMs: 60_000 } });
  expect(streamBytes.mock.calls).toEqual([["D", 1000]]);
  expect(shownNudges()[0]!.message).toMatchObject({
    nudge: { numbers: { bytesPerHour: 2_040_000_000 } },
  });
});

test("less than ten seconds of video give no bytes per hour", async () => {
  streamBytes.mockResolvedValue(34_000_000);
  await observe(video(), { documentId: "D" }, { loaded: { sinceMs: 1000, filmMs: 9_999 } });
  expect(shownNudges()[0]!.message.nudge.numbers).not.toHaveProperty("bytesPerHour");
});

test("a confirmed action counts once, and only from a watched webmail", async () => {
  const id = crypto.randomUUID();
  const counted = { type: "habits/count", id, kind: "emails", count: 3, bytes: 9000 } as const;
  await saveSetting("webmails", []);
  await send(counted);
  expect(await actionsSince("2020-01-01")).toEqual([]);
  await saveSetting("webmails", [mail]);
  await send(counted);
  await send(counted);
  expect(await actionsSince("2020-01-01")).toMatchObject([
    { id, feature: "mail", kind: "emails", count: 3, bytes: 9000, method: "measured" },
  ]);
});

test("a state that cannot be read is moved aside, and nudges continue", async () => {
  await writeValues({ habits: { version: 1, shown: "many" } });
  expect(await observe(heavy)).toEqual({ isNudgeShown: true });
  expect(await readUnreadableStates()).toMatchObject([{ kept: { version: 1, shown: "many" } }]);
  await see();
  expect((await readHabits()).shown).toHaveLength(1);
});
