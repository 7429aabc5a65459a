import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { freshFacts } from "../../../features/home/test-data/fresh-facts.ts";
import { questionIds } from "@digital-cleanup/challenge";
import { changeProgress } from "../../../features/learn/store.ts";
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
