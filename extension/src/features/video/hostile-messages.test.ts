import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../platform/browser.ts";
import { answerTo } from "../../platform/test-data/answer-to.ts";
import { startVideo } from "./background.ts";

beforeEach(() => fakeBrowser.reset());

type Injection = { target: { tabId: number; frameIds: number[] }; files: string[] };

test("whatever a page sends, only the script of players is injected, into its own frame", async () => {
  const injections: Injection[] = [];
  Object.assign(browser, {
    scripting: { executeScript: async (injection: Injection) => void injections.push(injection) },
  });
  startVideo();
  let injected = 0;
  const script = fc.oneof(
    fc.constantFrom("webmail-panel", "../background", "__proto__"),
    fc.anything(),
  );
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom("video/page-script", "video/other"),
      script,
      tabId: fc.constant(1),
      frameId: fc.constant(0),
    }),
  );
  await fc.assert(
    fc.asyncProperty(message, fc.nat(3), async (given, frameId) => {
      const sender = { id: browser.runtime.id, tab: { id: 7 }, frameId };
      await answerTo(given, sender);
      for (const { target, files } of injections.splice(0)) {
        injected += 1;
        expect(target).toEqual({ tabId: 7, frameIds: [frameId] });
        expect(files).toEqual(["/video-players.js"]);
      }
    }),
    { seed: 17, numRuns: 500 },
  );
  expect(injected).toBeGreaterThan(0);
});
