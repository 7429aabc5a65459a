import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { testAll } from "../support/extent.ts";
import { firstBrowser } from "../support/browsers.ts";

/** Evaluated as text, because its functions must not be strict: only these have a `caller`. */
const fakePlayer = `
  seen = [];
  heard = [];
  for (const name of ["video", "sound"]) {
    for (const verb of ["ask", "offer"]) {
      addEventListener("digital-cleanup-" + name + "-" + verb, ({ type }) => heard.push(type), true);
    }
  }
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push(event.type);
    return dispatchEvent.call(this, event);
  };
  function note() { seen.push(String(note.caller), new Error("stack").stack); }
  player = {
    attachMedia() {}, loadSource() {}, autoLevelEnabled: true, autoLevelCapping: -1,
    get media() {
      function inside() { note(); seen.push(String(inside.caller)); }
      inside();
      return document.querySelector("video");
    },
    get levels() {
      function getLevels() { seen.push(String(new Error("stack").stack)); }
      getLevels();
      return [{ height: 180 }, { height: 1080 }];
    },
  };
  function sound() { seen.push(String(sound.caller), new Error("stack").stack); throw new Error("unexpected"); }
  fakeVideoJs = { qualityLevels: sound, duration: sound, el: sound, tech: sound };
`;

/** Calls what the extension's scripts may have replaced so that it throws, and returns all that errors and callers tell. */
const provoke = `(async () => {
  const seen = [];
  const note = (error) => seen.push(String(error.stack));
  const tryOut = async (task) => { try { await task(); } catch (error) { note(error); } };
  const getter = (holder, name) => Object.getOwnPropertyDescriptor(holder, name).get;
  await tryOut(() => new WebSocket("nonsense:"));
  await tryOut(() => new EventSource("http://["));
  await tryOut(() => WebSocket.prototype.send.call({}));
  await tryOut(() => EventSource.prototype.addEventListener.call({}));
  await tryOut(() => getter(Response.prototype, "body").call({}));
  await tryOut(() => ReadableStream.prototype.getReader.call({}));
  await tryOut(() => ReadableStreamDefaultReader.prototype.read.call({}));
  for (const name of ["arrayBuffer", "blob", "clone", "json", "text"]) {
    await tryOut(() => Response.prototype[name].call({}));
  }
  await tryOut(() => new Worker("http://["));
  await tryOut(() => URL.createObjectURL({}));
  await tryOut(() => fetch("http://["));
  await tryOut(() => getter(XMLHttpRequest.prototype, "response").call({}));
  await tryOut(() => XMLHttpRequest.prototype.open.call({}, "GET", { toString() { throw new Error("address"); } }));
  await tryOut(() => XMLHttpRequest.prototype.send.call({}));
  function address() { seen.push(String(address.caller), new Error("read").stack); return "/"; }
  await tryOut(() => new XMLHttpRequest().open("GET", { toString: address }));
  await tryOut(() => fetch({ toString: address }));
  return seen;
})()`;

/** Functions of a strict script have no visible source. */
const assertTellsNothing = async (seen: string[], control: Page) => {
  const host = await control.evaluate(() => location.host);
  for (const text of seen) {
    assert.ok(!text.includes(host) && !text.includes("-extension:"), text);
    assert.ok(!/\.js\b/.test(text.replaceAll(/https?:\S+/g, "")), text);
  }
};

describe.each(firstBrowser)("scripts in the page's own world in %s", (name, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let control: Page;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    control = await rig.openDashboard("settings");
    await rig.writeStorage({
      settings: { liveStreams: true, webmails: [site.otherOrigin] },
      "habits-fit-sites": [site.otherOrigin],
    });
    for (const id of [
      "transfer-observer",
      "transfer-peers",
      "transfer-streams",
      "webmail-page",
      "video-manifests",
    ]) {
      await rig.untilMeasuring(id);
    }
  });

  test("a fake player learns no address, no source and no name of the extension", async () => {
    const page = await rig.visit(`${site.origin}/film?player=native&box=320x180&muted&autoplay`);
    await page.evaluate(fakePlayer);
    await page.waitForFunction("seen.length > 6", { timeout: 60_000 });
    const seen = (await page.evaluate("seen")) as string[];
    await assertTellsNothing(seen, control);
    assert.ok(!seen.some((text) => text.includes("=>")), seen.join("\n"));
    const heard = (await page.evaluate("heard")) as string[];
    assert.ok(!heard.some((type) => /digital|cleanup/.test(type)), heard.join());
    await page.close();
  });

  testAll("no error of a replaced function names the extension's files", async () => {
    const page = await rig.visit(`${site.otherOrigin}/film?player=native`);
    const seen = (await page.evaluate(provoke)) as string[];
    assert.ok(seen.length >= 18, String(seen.length));
    await assertTellsNothing(seen, control);
    await page.close();
  });
});
