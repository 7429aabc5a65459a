import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { measuredFiles, secretOf } from "../support/samples.ts";
import { serveTally } from "../support/servers/serve-tally.ts";

const pageRequest = "GET /api HTTP/1.1\r\nhost: tally\r\n\r\n";

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

describe("1,000 requests pipelined on one connection", () => {
  test("are answered one at a time, and the connection closes after the first nine", async () => {
    const { port, work } = await serveTally();
    const { socket, responses } = await pipeline(port, pageRequest.repeat(1000));
    await expect.poll(() => socket.closed || work.started > 9).toBe(true);
    // The one that is handled, and eight that wait for it.
    expect(work).toMatchObject({ started: 9, maxRunning: 1 });
    expect(responses()).toHaveLength(9);
    expect(responses().at(-1)).toMatch(/^200 [^]*\r\nconnection: close\r\n/i);
  });

  test.for(["reset", "ended"])("are dropped once the connection was %s", async (how) => {
    const { port, baseUrl, work } = await serveTally();
    const { socket } = await pipeline(port, pageRequest.repeat(1000));
    await expect.poll(() => work.started).toBeGreaterThan(0);
    if (how === "reset") socket.resetAndDestroy();
    else socket.end();
    // The server answers others meanwhile, and has nothing left to do for that connection.
    for (let read = 0; read < 20; read += 1) {
      expect((await fetch(`${baseUrl}/health-of-nothing`)).status).toBe(404);
    }
    const { started } = work;
    expect(started).toBeLessThanOrEqual(20 + 9);
    await sleep(50);
    expect(work).toMatchObject({ started, running: 0 });
  });
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
