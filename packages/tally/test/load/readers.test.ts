import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { paths } from "@digital-cleanup/challenge";
import { expect, onTestFinished, test } from "vitest";
import { measuredFiles, secretOf } from "../support/samples.ts";
import { serveTally } from "../support/servers/serve-tally.ts";

const readers = 200;
const read = `GET ${paths.eventPage("BRUME")} HTTP/1.1\r\nhost: tally\r\n\r\n`;
const write = (person: number): string => {
  const body = JSON.stringify({ secret: secretOf(person), seq: 1, totals: measuredFiles(person) });
  return `PUT ${paths.contribution("BRUME")} HTTP/1.1\r\nhost: tally\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};

/** A connection that the server has accepted: it has answered a first request. */
async function open(port: number): Promise<{ socket: Socket; statuses: () => string[] }> {
  const socket = connect(port, "127.0.0.1").setEncoding("latin1");
  onTestFinished(() => void socket.destroy());
  let text = "";
  socket.on("data", (data: string) => (text += data));
  socket.write("GET /nothing HTTP/1.1\r\nhost: tally\r\n\r\n");
  await once(socket, "data");
  return {
    socket,
    statuses: () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((found) => found[1]!),
  };
}

test("a write passes two hundred reads that arrived before it, and each of them is answered", async () => {
  const { port, store, work } = await serveTally();
  const connections = await Promise.all(Array.from({ length: readers }, () => open(port)));
  const writer = await open(port);
  let startedBefore: number | undefined;
  const { change } = store;
  store.change = async (...args) => {
    const result = await change(...args);
    startedBefore = work.started;
    return result;
  };
  work.started = 0;
  // All are in the server's sockets before it handles the first of them.
  for (const { socket } of connections) socket.write(read);
  writer.socket.write(write(1));
  await expect.poll(() => startedBefore).toBeDefined();
  // The write, and the reads of two turns.
  expect(startedBefore).toBeLessThanOrEqual(1 + 16);
  const isAnswered = ({ statuses }: { statuses: () => string[] }) => statuses()[1] === "200";
  await expect.poll(() => connections.filter(isAnswered).length, { timeout: 60_000 }).toBe(readers);
  expect(writer.statuses()).toEqual(["404", "200"]);
  expect(work.started).toBe(1 + readers);
  await store.publishDue();
  expect(await store.readPublished("BRUME")).toMatchObject({ participations: { received: 1 } });
});
