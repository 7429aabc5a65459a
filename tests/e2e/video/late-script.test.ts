import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

/** The scripts in each frame of a tab, by the marks that they leave in the extension's isolated world. */
const scriptsIn = (control: Page, id: number) =>
  withApis(
    control,
    async ({ scripting }, tabId) => {
      const answers = await scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => ({
          frame: window.name,
          isObserved: "digitalCleanupTransfer" in globalThis,
          isVideoObserved: "digitalCleanupVideos" in globalThis,
        }),
      });
      return answers
        .map(
          ({ result }) =>
            result as { frame: string; isObserved: boolean; isVideoObserved: boolean },
        )
        .toSorted((a, b) => a.frame.localeCompare(b.frame));
    },
    id,
  );

/** Adds frames: one stays without a video, two have no address of their own, one has its video in a closed shadow root. */
const addFrames = (media: string) => {
  const film = `<video muted autoplay src="${media}/film-240.mp4"></video>`;
  const add = (name: string, srcdoc?: string) => {
    const frame = document.createElement("iframe");
    frame.name = name;
    if (srcdoc !== undefined) frame.srcdoc = srcdoc;
    document.body.append(frame);
    return frame;
  };
  add("a plain", "<p>No film</p>");
  add("b srcdoc", film);
  add("c blank").contentDocument!.body.innerHTML = film;
  const inside = JSON.stringify(`<video muted autoplay src="${media}/film-240.mp4"></video>`);
  add(
    "d shadow",
    `<p id="host"></p><script>document.querySelector("#host").attachShadow({ mode: "closed" }).innerHTML = ${inside}</script>`,
  );
};

describe.each(firstBrowser)("the script for videos in %s", (name, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let control: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
    control = await rig.openDashboard("settings");
  });

  testAll("a plain page receives none, until a video plays in it", async () => {
    const page = await rig.visit(`${site.origin}/frames`);
    const tabId = await rig.tabIdOf(page);
    // Nothing would show that a script does not arrive.
    await wait(10_000);
    assert.deepEqual(await scriptsIn(control, tabId), [
      { frame: "", isObserved: true, isVideoObserved: false },
    ]);
    await page.evaluate((media) => {
      const video = document.createElement("video");
      Object.assign(video, { muted: true, src: `${media}/film-240.mp4` });
      document.body.append(video);
      return video.play();
    }, site.mediaOrigin);
    await waitUntil("the script in the page", async () => {
      const [top] = await scriptsIn(control, tabId);
      return top!.isVideoObserved;
    });
    await page.close();
  });

  test("a frame receives it once its own video plays, wherever that is", async () => {
    const page = await rig.visit(`${site.origin}/frames`);
    const tabId = await rig.tabIdOf(page);
    await page.evaluate(addFrames, site.mediaOrigin);
    const expected = [
      ["a plain", false],
      ["b srcdoc", true],
      ["c blank", true],
      ["d shadow", true],
    ];
    let found: unknown[][] = [];
    const isAsExpected = async () => {
      const [, ...frames] = await scriptsIn(control, tabId);
      found = frames.map(({ frame, isVideoObserved }) => [frame, isVideoObserved]);
      return JSON.stringify(found) === JSON.stringify(expected);
    };
    await waitUntil("the script in each frame with a video", isAsExpected).catch(() => {});
    assert.deepEqual(found, expected);
    await page.close();
  });
});
