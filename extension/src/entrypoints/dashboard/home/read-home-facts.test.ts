import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshFacts } from "../../../features/home/test-data/fresh-facts.ts";
import { addDays, dayIn, dayMs, type Event, questionIds } from "@digital-cleanup/challenge";
import { emptySums } from "@digital-cleanup/page-weight";
import { changeChallenge } from "../../../features/challenge/store.ts";
import { participation } from "../../../features/challenge/test-data/participation.ts";
import { changeHabits } from "../../../features/habits/store.ts";
import { changeProgress } from "../../../features/learn/store.ts";
import { newSession } from "../../../features/session/session-state.ts";
import { beginSession } from "../../../features/session/store.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { localDay } from "../../../platform/local-day.ts";
import { effectiveSettings } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { readHomeFacts } from "./read-home-facts.ts";

beforeEach(async () => {
  await emptyBrowser();
  vi.spyOn(fakeBrowser.permissions, "contains").mockResolvedValue(false as never);
});

afterEach(() => vi.restoreAllMocks());

test("nothing was done in a new installation, which measures on click", async () => {
  expect(await readHomeFacts(await effectiveSettings())).toEqual(freshFacts);
});

test("the quiz is finished once every question is answered or skipped", async () => {
  const isFinished = async () => (await readHomeFacts(await effectiveSettings())).hasFinishedQuiz;
  await changeProgress((progress) => ({ ...progress, quiz: { laptop: "c" } }));
  expect(await isFinished()).toBe(false);
  const quiz = Object.fromEntries(questionIds.map((id) => [id, "skipped" as const]));
  await changeProgress((progress) => ({ ...progress, quiz }));
  expect(await isFinished()).toBe(true);
});

test("measuring every page is not offered if a policy prevents it", async () => {
  await fakeBrowser.storage.managed.set({ measurement: "onClick" });
  const facts = await readHomeFacts(await effectiveSettings());
  expect(facts.isMeasuringOnClick).toBe(false);
});

test("measuring every page is not offered while the work build measures in the same browser", async () => {
  // It answers the question of the store build.
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockResolvedValue(true as never);
  const facts = await readHomeFacts(await effectiveSettings());
  expect(facts.isMeasuringOnClick).toBe(false);
});

const join = (event: Event) =>
  changeChallenge(() => ({ participations: [{ ...participation(), event }] }));
/** The event's day, which is not everybody's. */
const eventDay = () => dayIn(participation().event.timeZone, Date.now());
const read = async () => readHomeFacts(await effectiveSettings());

test("an event is of today while it takes contributions, until a guided clean-up is finished in it", async () => {
  const today = eventDay();
  const event = { ...participation().event, startsOn: addDays(today, -1), endsOn: today };
  await join(event);
  expect((await read()).eventToday).toEqual(event.name);
  await beginSession({ ...newSession(addDays(today, -2), []), closed: [] });
  expect((await read()).eventToday).toEqual(event.name);
  await beginSession({ ...newSession(today, []), closed: [] });
  expect((await read()).eventToday).toBeUndefined();
});

test("an event that begins tomorrow is not of today", async () => {
  const tomorrow = addDays(eventDay(), 1);
  const event = { ...participation().event, startsOn: tomorrow, endsOn: tomorrow };
  await join(event);
  expect((await read()).eventToday).toBeUndefined();
});

test("video is heavy from an hour of high definition in seven days, 3 GB", async () => {
  const today = localDay(Date.now());
  const watch = async (day: string, media: number) => {
    const sums = emptySums();
    const bytesByKind = { ...sums.bytesByKind, media };
    const bytesByBasis = { ...sums.bytesByBasis, exact: media };
    const total = { ...sums, bytesDown: media, requests: 1, bytesByKind, bytesByBasis };
    const row = { day, origin: "", visits: 1, ...total };
    const database = await openDatabase();
    await database.put("daySums", row);
  };
  await watch(addDays(today, -7), 9e9);
  await watch(today, 2.9e9);
  expect((await read()).heavyVideoBytes).toBeUndefined();
  await watch(addDays(today, -6), 0.1e9);
  expect((await read()).heavyVideoBytes).toBe(3e9);
});

test("the bytes set aside are known unless a change was interrupted", async () => {
  const handle = {} as FileSystemDirectoryHandle;
  const database = await openDatabase();
  await database.put("folders", { id: "a", name: "a", handle, aside: { files: 2, bytes: 300 } });
  expect((await read()).asideBytes).toBe(300);
  await database.put("folders", { id: "b", name: "b", handle });
  expect(await read()).toMatchObject({ hasFilesSetAside: true });
  expect((await read()).asideBytes).toBeUndefined();
});

test("attachments are heavy that led to a suggestion in the last seven days", async () => {
  const shown = (days: number) => ({
    rule: "email/heavy-attachment" as const,
    atMs: Date.now() - days * dayMs,
    day: "2026-11-24",
    page: "mail",
  });
  await changeHabits((state) => ({ ...state, shown: [shown(1), shown(6), shown(8)] }));
  expect((await read()).heavyAttachments).toBe(2);
});
