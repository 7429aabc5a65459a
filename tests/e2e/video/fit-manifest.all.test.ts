import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { openVideoSite, type VideoSite } from "../../corpus/video/site/open-video-site.ts";
import type { Rig } from "../../rig/rig.ts";
import { browsers } from "../support/browsers.ts";

/** Players fed by script, both reachable and unreachable for scripts of the page. */
const fed = ["hls.js", "hls.js bundled", "dash.js", "shaka dash", "shaka hls", "video.js"] as const;
const seconds = 8;

const framesOf = (page: Page) =>
  page.frames().filter((frame) => new URL(frame.url()).pathname === "/film");

/** Heights by player and the received bytes, once every video has played for a while. */
async function play(rig: Rig, site: VideoSite) {
  const sources = fed.map(
    (player) => `/film?player=${encodeURIComponent(player)}&box=200x112&buffer=6&muted&autoplay`,
  );
  const query = sources.map((source) => `src=${encodeURIComponent(source)}`).join("&");
  const bytesBefore = site.mediaBytes();
  const page = await rig.visit(`${site.origin}/frames?${query}`);
  const heights: Record<string, number> = {};
  await Promise.all(
    framesOf(page).map(async (frame) => {
      const player = new URL(frame.url()).searchParams.get("player")!;
      const watched = () =>
        frame.evaluate(() => {
          const video = document.querySelector("video")!;
          return [video.currentTime, video.videoHeight] as const;
        });
      for (let seen = await watched(); ; seen = await watched()) {
        heights[player] = seen[1];
        if (seen[0] > seconds) break;
        await wait(200);
      }
      assert.deepEqual(await frame.evaluate("errors"), [], player);
    }),
  );
  const bytes = site.mediaBytes() - bytesBefore;
  await page.close();
  return { heights, bytes };
}

const each = (heightPx: number) => Object.fromEntries(fed.map((player) => [player, heightPx]));

/** A page of the site without a video, which requests manifests through scripts. */
async function openBare(rig: Rig, site: VideoSite, box = "") {
  const page = await rig.visit(`${site.origin}/frames?src=about:blank`);
  await page.evaluate((style) => {
    if (style) document.body.innerHTML = `<video style="display: block; ${style}"></video>`;
  }, box);
  return page;
}

/** Renditions in the manifest that the page receives, for each way to request it. */
const asked = (page: Page, url: string) =>
  page.evaluate(async (address: string) => {
    const count = (text: string) =>
      text.match(/#EXT-X-STREAM-INF|<Representation[^>]*height=/g)?.length ?? 0;
    const request = (type: XMLHttpRequestResponseType) =>
      new Promise<XMLHttpRequest>((resolve) => {
        const made = new XMLHttpRequest();
        made.open("GET", address);
        made.responseType = type;
        made.addEventListener("load", () => resolve(made));
        made.send();
      });
    const answer = await fetch(address);
    const text = await request("");
    const buffer = await request("arraybuffer");
    return {
      url: answer.url === address,
      isOk: answer.ok,
      fetched: count(await answer.text()),
      text: count(text.responseText),
      sameText: text.response === text.responseText,
      buffer: count(new TextDecoder().decode(buffer.response as ArrayBuffer)),
      sameBuffer: buffer.response === buffer.response,
    };
  }, url);

describe.each(browsers)("the rule of a site in %s", (browser, launch) => {
  let rig: Rig;
  let site: VideoSite;
  let bytesWithout = 0;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openVideoSite()]);
    await rig.untilMeasuring();
  });

  test("no player is changed unless the site was chosen", async () => {
    const { heights, bytes } = await play(rig, site);
    assert.deepEqual(heights, each(1080));
    bytesWithout = bytes;
    const page = await openBare(rig, site);
    const isNative = await page.evaluate(() => Object.hasOwn(window, "fetch") && fetch.name);
    assert.equal(isNative, "fetch");
    assert.equal((await asked(page, `${site.mediaOrigin}/film.m3u8`)).fetched, 4);
    await page.close();
  });

  test("every player, reachable by scripts or not, starts with the quality that its box needs", async () => {
    await rig.writeStorage({ "habits-fit-sites": [site.origin] });
    await rig.untilMeasuring("video-manifests");
    const { heights, bytes } = await play(rig, site);
    assert.deepEqual(heights, each(240));
    // Of 92 kbit/s 20 are left, sound included, and the manifests are the same.
    assert.ok(bytes < bytesWithout * 0.5, `${bytes} of ${bytesWithout}`);
  });

  test("manifests fit the largest video of the page, or the screen if the page has none", async () => {
    const all = { fetched: 4, text: 4, buffer: 4 };
    const same = { url: true, isOk: true, sameText: true, sameBuffer: true };
    for (const [box, counts] of [
      ["", all],
      ["width: 200px; height: 112px", { fetched: 1, text: 1, buffer: 1 }],
      ["width: 900px; height: 506px", { fetched: 2, text: 2, buffer: 2 }],
    ] as const) {
      const page = await openBare(rig, site, box);
      for (const name of ["film.m3u8", "film.mpd"]) {
        const found = await asked(page, `${site.mediaOrigin}/${name}`);
        if (box === "") assert.ok(found.fetched >= 2, `${name}: ${found.fetched}`);
        else assert.deepEqual(found, { ...same, ...counts }, `${name} ${box}`);
      }
      // A media playlist, and a missing file.
      const pieces = await asked(page, `${site.mediaOrigin}/media_3.m3u8`);
      assert.deepEqual([pieces.isOk, pieces.fetched], [true, 0]);
      assert.equal((await asked(page, `${site.mediaOrigin}/none.m3u8`)).isOk, false);
      await page.close();
    }
  });

  test("a page sees native functions, and a page that froze or replaced built-ins still works", async () => {
    const page = await openBare(rig, site, "width: 200px; height: 112px");
    const found = await page.evaluate(async (address: string) => {
      const read = (holder: object, name: string) => Object.getOwnPropertyDescriptor(holder, name)!;
      const getter = read(XMLHttpRequest.prototype, "response").get!;
      const names = [fetch.name, fetch.length, getter.name];
      const isNative = [fetch, getter].every((one) =>
        /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(one)),
      );
      const globals = Object.keys(globalThis).filter((key) => /cleanup/i.test(key));
      const broken = () => {
        throw new Error("broken by the page");
      };
      const cut = read(String.prototype, "split");
      Reflect.set(String.prototype, "split", broken);
      Response.prototype.clone = broken;
      const whole = await (await fetch(address)).text();
      Reflect.defineProperty(String.prototype, "split", cut);
      Object.freeze(Response.prototype);
      Object.freeze(XMLHttpRequest.prototype);
      Object.freeze(Promise.prototype);
      const fitted = await (await fetch(address)).text();
      const refused = await fetch("http://127.0.0.1:1/").catch((error: Error) => error.name);
      return { names, isNative, globals, whole: whole.length, fitted: fitted.length, refused };
    }, `${site.mediaOrigin}/film.m3u8`);
    const { whole, fitted, ...rest } = found;
    assert.deepEqual(rest, {
      names: ["fetch", 1, "get response"],
      isNative: true,
      globals: [],
      refused: "TypeError",
    });
    // If the page broke what we need, it receives the server's original response.
    assert.ok(fitted < whole, `${fitted} < ${whole}`);
    await page.close();
  });
});
