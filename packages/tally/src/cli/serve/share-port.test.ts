import { once } from "node:events";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../../test/support/servers/free-port.ts";
import { sharePort } from "./share-port.ts";

const clients = 100;

/** Connects from another thread. Once all connections are in the queue of the system, sets the first number of `opened`. */
const connectAll = `
  const { connect } = require("node:net");
  const { port, clients, opened } = require("node:worker_threads").workerData;
  let count = 0;
  for (let client = 0; client < clients; client += 1) {
    connect(port, "127.0.0.1").on("error", () => undefined).once("connect", () => {
      count += 1;
      if (count < clients) return;
      Atomics.store(opened, 0, 1);
      Atomics.notify(opened, 0);
    });
  }`;

async function serve(port: number) {
  const server = createServer();
  const close = await sharePort(server, "127.0.0.1", port);
  onTestFinished(async () => {
    const closed = close();
    server.closeAllConnections();
    await closed;
  });
  return server;
}

test.runIf(process.platform === "linux")(
  "a hundred connections that arrive at once are accepted within a few turns of the event loop",
  async () => {
    const port = await freePort();
    const server = await serve(port);
    const accepted: Socket[] = [];
    server.on("connection", (socket) => accepted.push(socket));
    const opened = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(connectAll, { eval: true, workerData: { port, clients, opened } });
    // This thread accepts nothing until all have arrived.
    await once(worker, "online");
    Atomics.wait(opened, 0, 0);
    let turns = 0;
    for (; accepted.length < clients; turns += 1) await setImmediate();
    // With one socket: a hundred. Sixty-four take a few, since the system shares connections out at random.
    expect(turns).toBeLessThan(clients / 2);
    await worker.terminate();
  },
);

test("a port that another server listens on is refused", async () => {
  const port = await freePort();
  await serve(port);
  await expect(sharePort(createServer(), "127.0.0.1", port)).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});
