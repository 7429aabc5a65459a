import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { measuredFiles, secretOf } from "../support/samples.ts";
import { serveTally } from "../support/servers/serve-tally.ts";

const pageRequest = "GET /api HTTP/1.1\r\nhost: tally\r\n\r\n";
const chunked = "GET /api HTTP/1.1\r\nhost: tally\r\ntransfer-encoding: chunked\r\n\r\n";

/** Sends raw requests at once on one connection, and collects what is received. */
async function pipeline(port: number, requests: string) {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => (text += data));
  await once(socket, "connect");
  socket.write(requests);
  return { socket, responses: () => text.split("HTTP/1.1 ").slice(1) };
}

/** Counts the requests that Node parses in this process, and those that it does before an earlier response is sent. */
function countParsed() {
  const counts = { parsed: 0, early: 0 };
  let unanswered = 0;
  const onStart = () => {
    counts.parsed += 1;
    if (unanswered > 0) counts.early += 1;
    unanswered += 1;
  };
  const onFinish = () => (unanswered -= 1);
  subscribe("http.server.request.start", onStart);
  subscribe("http.server.response.finish", onFinish);
  onTestFinished(() => {
    unsubscribe("http.server.request.start", onStart);
    unsubscribe("http.server.response.finish", onFinish);
  });
  return counts;
}

test("a connection that pipelines 1,000 requests is closed, and only the first is parsed", async () => {
  const counts = countParsed();
  const { port, work } = await serveTally();
  const { socket } = await pipeline(port, pageRequest.repeat(1000));
  socket.on("error", () => undefined);
  await expect.poll(() => socket.closed).toBe(true);
  expect(counts.parsed).toBe(1);
  expect(work.started).toBeLessThanOrEqual(1);
});

test("requests that wait on a connection are dropped once it was reset", async () => {
  const { port, baseUrl, work } = await serveTally();
  const { socket } = await pipeline(port, pageRequest.repeat(100));
  await expect.poll(() => work.started).toBeGreaterThan(0);
  socket.resetAndDestroy();
  const before = work.started;
  // The server answers others meanwhile, and has nothing left to do for that connection.
  for (let read = 0; read < 20; read += 1) {
    expect((await fetch(`${baseUrl}/health-of-nothing`)).status).toBe(404);
  }
  const { started } = work;
  // It notices with one of its next responses.
  expect(started).toBeLessThanOrEqual(before + 20 + 9);
  await sleep(50);
  expect(work).toMatchObject({ started, running: 0 });
});

test.each([
  ["requests without a host", "GET / HTTP/1.1\r\n\r\n"],
  ["requests after bodies in chunks", `${chunked}0\r\n\r\n`],
  ["chunks that contain the end of a head", `${chunked}4\r\n\r\n\r\n\r\n0\r\n\r\n`],
])("of %s, no second one is parsed before the first is answered", async (_, requests) => {
  const counts = countParsed();
  const { port } = await serveTally();
  const { socket } = await pipeline(port, requests.repeat(1000));
  socket.on("error", () => undefined);
  await expect.poll(() => socket.closed).toBe(true);
  expect(counts.early).toBe(0);
});

test("a few pipelined requests are answered in order on a connection that stays open", async () => {
  const { port, work } = await serveTally();
  const requests = ["BRUME", "NOPE", "BRUME"].map(
    (code) => `GET /api/events/${code} HTTP/1.1\r\nhost: tally\r\n\r\n`,
  );
  const { socket, responses } = await pipeline(port, requests.join(""));
  await expect.poll(() => responses().length).toBe(3);
  expect(responses().map((response) => response.slice(0, 3))).toEqual(["200", "404", "200"]);
  socket.write(requests[0]!);
  await expect.poll(() => responses().length).toBe(4);
  expect(work.maxRunning).toBe(1);
});

test.each([1, 2, 3])(
  "a head whose last %i bytes arrive later ends where it should",
  async (late) => {
    const counts = countParsed();
    const { port } = await serveTally();
    const { socket, responses } = await pipeline(port, pageRequest.slice(0, -late));
    await sleep(50);
    socket.write(pageRequest.slice(-late) + pageRequest.repeat(2));
    await expect.poll(() => responses().length).toBe(3);
    expect(counts).toEqual({ parsed: 3, early: 0 });
  },
);

test("pipelined contributions are stored one after another, and answered in order", async () => {
  const { port, store } = await serveTally();
  let running = 0;
  let maxRunning = 0;
  const { change } = store;
  store.change = async (...args) => {
    running += 1;
    maxRunning = Math.max(maxRunning, running);
    const result = await change(...args);
    running -= 1;
    return result;
  };
  const put = (person: number, totals: unknown) => {
    const body = JSON.stringify({ secret: secretOf(person), seq: 1, totals });
    return `PUT /api/events/BRUME/contribution HTTP/1.1\r\nhost: tally\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  };
  const { responses } = await pipeline(
    port,
    put(1, measuredFiles(1)) + put(2, null) + put(3, measuredFiles(3)) + put(4, measuredFiles(4)),
  );
  await expect.poll(() => responses().length).toBe(4);
  expect(responses().map((response) => response.slice(0, 3))).toEqual(["200", "422", "200", "200"]);
  expect(maxRunning).toBe(1);
  await store.close("BRUME");
  expect(await store.readPublished("BRUME")).toMatchObject({ participations: { received: 3 } });
});
