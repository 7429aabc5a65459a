import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { paths, publishedSchema } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { contribute } from "../support/events/contribute.ts";
import { openTally, type OpenTally } from "../support/open-tally.ts";
import { measuredFiles, sampleEvent } from "../support/samples.ts";
import { freePort } from "../support/servers/free-port.ts";
import { serveListener } from "../support/servers/serve-listener.ts";
import { isWithoutNginx, startNginx } from "./start-nginx.ts";

describe.skipIf(isWithoutNginx)("a tally behind the documented nginx", () => {
  let tally: OpenTally;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let received: IncomingMessage[] = [];
  beforeEach(async () => {
    received = [];
    tally = await openTally();
    await tally.store.createEvent(sampleEvent());
    const router = getRequestListener(tally.app.fetch);
    const listener: RequestListener = (incoming, outgoing) => {
      received.push(incoming);
      void router(incoming, outgoing);
    };
    const { port } = await serveListener(listener);
    nginx = await startNginx(port);
  });
  afterEach(async () => {
    await nginx.stop();
    await tally.close();
  });

  const urlOf = (path: string) => nginx.url + path;
  const readState = async () => {
    const response = await fetch(urlOf(paths.published("BRUME")), { cache: "no-cache" });
    return publishedSchema.parse(await response.json());
  };
  const put = (person: number) =>
    contribute(nginx.url, "BRUME", { person, seq: 1, totals: measuredFiles(10) });

  test("is asked about once a second by a crowd of readers", async () => {
    const startedAtMs = performance.now();
    let asked = 0;
    const readAgainAndAgain = async () => {
      while (performance.now() - startedAtMs < 3000) {
        asked += 1;
        const { status } = await fetch(urlOf(paths.published("BRUME")), { cache: "no-cache" });
        if (status !== 200) throw new Error(`status ${status}`);
      }
    };
    await Promise.all(Array.from({ length: 100 }, readAgainAndAgain));
    const seconds = (performance.now() - startedAtMs) / 1000;
    expect(asked).toBeGreaterThan(100);
    // Each second, and the first answer.
    expect(received.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  });

  test("shows a change to readers soon, and says when to ask again", async () => {
    expect((await readState()).participations.waiting).toBe(0);
    expect((await put(1)).status).toBe(200);
    tally.time.nowMs += 1000;
    await tally.store.publishDue();
    await expect.poll(async () => (await readState()).participations.waiting).toBe(1);
    const { headers } = await fetch(urlOf(paths.published("BRUME")));
    expect(headers.get("tally-poll-after-ms")).toBe("5000");
  });

  test("receives what people send with their address, and none of it is kept", async () => {
    for (const person of [1, 2, 3]) expect((await put(person)).status).toBe(200);
    // The same again is answered by the tally, not from memory.
    expect((await put(3)).status).toBe(200);
    expect(received.map(({ method }) => method)).toEqual(["PUT", "PUT", "PUT", "PUT"]);
    expect(received[0]?.headers["x-forwarded-for"]).toBe("127.0.0.1");
  });

  test("passes on which page sends, and a page of another site is refused", async () => {
    const putFrom = async (person: number, origin: string) => {
      const message = { person, seq: 1, totals: measuredFiles(10) };
      return (await contribute(nginx.url, "BRUME", message, { origin })).status;
    };
    // The public address of this tally.
    expect(await putFrom(1, "http://127.0.0.1:4680")).toBe(200);
    expect(await putFrom(2, "https://ville.exemple")).toBe(403);
    expect(await putFrom(2, "null")).toBe(403);
  });

  test("sends each reader a page in their language, compressed if they can read that", async () => {
    const read = async (language: string, encoding: string) => {
      const headers = { "accept-language": language, "accept-encoding": encoding };
      const response = await fetch(urlOf("/e/BRUME"), { headers });
      const [, lang] = /<html lang="(\w+)"/.exec(await response.text()) ?? [];
      return [lang, response.headers.get("content-encoding")];
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await read("fr-FR,fr;q=0.9,en;q=0.8", "gzip, deflate, br")).toEqual(["fr", "gzip"]);
      expect(await read("en-GB,en;q=0.9", "gzip")).toEqual(["en", "gzip"]);
      expect(await read("de,en;q=0.5", "identity")).toEqual(["en", null]);
    }
    expect(received.length).toBeLessThanOrEqual(6);
  });

  test("lets a browser keep what has not changed", async () => {
    const url = urlOf(paths.published("BRUME"));
    const tag = (await fetch(url)).headers.get("etag")!;
    const again = await fetch(url, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  });

  test("logs no address and no request, also when it fails", async () => {
    expect((await put(1)).status).toBe(200);
    await readState();
    // It closes the connection then.
    nginx.removeCache();
    await expect(fetch(urlOf("/e/BRUME"))).rejects.toThrow("fetch failed");
    const alone = await startNginx(await freePort());
    onTestFinished(alone.stop);
    expect((await fetch(`${alone.url}/e/BRUME`)).status).toBe(502);
    for (const { logged } of [nginx, alone]) {
      expect(logged()).not.toMatch(/client|127\.0\.0\.1|BRUME/);
    }
  });

  test("streams to a live page at once", async () => {
    const response = await fetch(urlOf(paths.live("BRUME")));
    const frames = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await frames.read()).value).toContain('"waiting":0');
    tally.time.nowMs += 1000;
    await put(1);
    await tally.store.publishDue();
    expect((await frames.read()).value).toContain('"waiting":1');
    await frames.cancel();
  });

  test("keeps no answer to a key, and no refusal", async () => {
    for (let round = 0; round < 2; round += 1) {
      const organiser = await fetch(urlOf("/api/events/BRUME/organiser"), {
        headers: { authorization: "Bearer wrong" },
      });
      expect(organiser.status).toBeGreaterThanOrEqual(400);
      expect((await fetch(urlOf("/e/NOPE"))).status).toBe(404);
    }
    expect(received).toHaveLength(4);
    expect((await fetch(urlOf("/metrics"))).status).toBe(404);
    expect(received).toHaveLength(4);
  });
});
