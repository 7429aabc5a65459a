import { once } from "node:events";
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { loadText } from "@digital-cleanup/text";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../../test/support/servers/free-port.ts";
import { createTallyServer } from "../../http/server.ts";
import { listen } from "./listen.ts";

const maxSilenceMs = 1500;

/** Sends one request to a server with a short limit of silence. */
async function ask(listener: RequestListener) {
  const port = await freePort();
  const server = createTallyServer(listener, () => () => undefined, maxSilenceMs);
  const stop = await listen(server, "127.0.0.1", port, await loadText("en"));
  onTestFinished(stop);
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nhost: tally\r\nconnection: close\r\n\r\n");
  return socket;
}

test("a client that does not read its response is disconnected", async () => {
  let closed: Promise<unknown> | undefined;
  let isFinished = false;
  const socket = await ask((_, outgoing) => {
    closed = once(outgoing, "close");
    outgoing.once("finish", () => (isFinished = true));
    // More than the system buffers for a connection
    outgoing.end(Buffer.alloc(50_000_000));
  });
  socket.pause();
  await expect.poll(() => closed).toBeDefined();
  await closed;
  expect(isFinished).toBe(false);
});

test("a connection on which neither side sends anything is closed", async () => {
  const socket = await ask(() => undefined);
  socket.resume();
  await expect.poll(() => socket.closed).toBe(true);
});

test("a response may take longer than the limit, if something is sent now and then", async () => {
  const pieces = 8;
  const socket = await ask(async (_, outgoing) => {
    for (let piece = 0; piece < pieces; piece += 1) {
      outgoing.write("x\n");
      await sleep(maxSilenceMs / 6);
    }
    outgoing.end();
  });
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => (text += data));
  await once(socket, "close");
  expect(text.match(/x\n/g)).toHaveLength(pieces);
});
