import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { paths } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent } from "../../../test/support/samples.ts";
import { serveListener } from "../../../test/support/servers/serve-listener.ts";
import type { Store } from "../../storage/store.ts";
import { LiveHub } from "../../live/live-hub.ts";
import { createLiveListener } from "./live-listener.ts";

let tally: OpenTally;
beforeEach(async () => {
  tally = await openTally({ maxStreams: 2 });
  await tally.store.createEvent(sampleEvent());
});
afterEach(() => tally.close());

const path = paths.live("BRUME");
const readAddress = ({ headers }: IncomingMessage) =>
  headers["x-test-address"]?.toString() ?? "192.0.2.1";
const serve = (hub: LiveHub) =>
  serveListener(createLiveListener({ hub, readAddress }, getRequestListener(tally.app.fetch)));

async function watch(port: number) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { response, reader, next: async () => (await reader.read()).value };
}

/** Sends a raw request, and collects what is received. */
function askByHand(port: number, request: string) {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let text = "";
  socket.on("data", (bytes) => (text += bytes.toString()));
  socket.write(`${request}\r\nhost: 127.0.0.1\r\n\r\n`);
  return { socket, text: () => text };
}

describe("a live stream without the router", () => {
  test("has the same headers and first frame as through it", async () => {
    const router = await serveListener(getRequestListener(tally.app.fetch));
    const direct = await serve(tally.hub);
    const seen = [];
    for (const { port } of [router, direct]) {
      const { response, next } = await watch(port);
      const { date, ...headers } = Object.fromEntries(response.headers);
      expect(date).toBeDefined();
      seen.push({ headers, frame: await next() });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]!.headers["content-type"]).toBe("text/event-stream");
  });

  test("sends each change, and ends cleanly when the server stops", async () => {
    const { port } = await serve(tally.hub);
    const { reader, next } = await watch(port);
    await next();
    tally.time.nowMs += 1000;
    await tally.put(1, measuredFiles(10));
    expect(await next()).toContain('"waiting":1');
    tally.hub.stop();
    expect(await reader.read()).toMatchObject({ done: true });
  });

  test("is no longer counted once its watcher has left", async () => {
    const { port } = await serve(tally.hub);
    const { reader, next } = await watch(port);
    await next();
    expect(tally.hub.clientCount("BRUME")).toBe(1);
    await reader.cancel();
    await expect.poll(() => tally.hub.clientCount("BRUME")).toBe(0);
  });

  test("is cut if a watcher leaves 64 kB unread", async () => {
    let frames = 0;
    const bulky: Store = {
      ...tally.store,
      async readPublished(code) {
        const published = await tally.store.readPublished(code);
        frames += 1;
        // More than the system buffers for a connection, within a few frames
        return published && { ...published, host: `${frames}`.padEnd(1_000_000) };
      },
    };
    const hub = new LiveHub(bulky, () => tally.time.nowMs);
    const { port } = await serve(hub);
    const { socket } = askByHand(port, `GET ${path} HTTP/1.1`);
    socket.pause();
    await expect.poll(() => hub.clientCount("BRUME")).toBe(1);
    for (let seq = 1; hub.clientCount("BRUME") > 0 && seq < 100; seq += 1) {
      tally.time.nowMs += 61_000;
      await (seq % 2 === 1 ? tally.put(1, measuredFiles(1), seq) : tally.withdraw(1, seq));
      await sleep(10);
    }
    expect(hub.clientCount("BRUME")).toBe(0);
    hub.stop();
  });

  test("counts against the address of its client", async () => {
    await tally.close();
    tally = await openTally({ maxPerNetwork: 1 });
    await tally.store.createEvent(sampleEvent());
    const { port } = await serve(tally.hub);
    const open = (address: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { "x-test-address": address } });
    expect((await open("203.0.113.7")).status).toBe(200);
    const refused = await open("203.0.113.7");
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      type: "/problems/too-many-requests",
      detail: expect.stringContaining("from this address"),
    });
    expect((await open("203.0.113.8")).status).toBe(200);
  });

  test("is left to the router for HTTP/1.0, HEAD, unknown events, and above the maximum of streams", async () => {
    const { port } = await serve(tally.hub);
    const old = askByHand(port, `GET ${path} HTTP/1.0`);
    await expect.poll(old.text).toMatch(/\r\n\r\nretry: 3000\ndata: \{/);
    expect(old.text()).not.toContain("chunked");
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(url + path, { method: "HEAD" })).status).toBe(200);
    expect(tally.hub.clientCount("BRUME")).toBe(1);
    expect((await fetch(url + paths.live("NOPE"))).status).toBe(404);
    const second = await watch(port);
    const refused = await fetch(url + path);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("30");
    await second.reader.cancel();
  });
});
