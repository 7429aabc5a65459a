import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { paths, problemSchema } from "@digital-cleanup/challenge";
import { expect, onTestFinished, test } from "vitest";
import { serveTownHall, takePart, townHallEvent } from "./town-hall.ts";

const path = paths.contribution(townHallEvent.code);

/** A client that announces a body and sends a byte of it each second. */
function sendSlowly(port: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => (text += data));
  // Writes until it is disconnected.
  socket.on("error", () => undefined);
  socket.write(`PUT ${path} HTTP/1.1\r\nhost: tally\r\ncontent-length: 400\r\n\r\n`);
  const writing = setInterval(() => socket.write("{"), 1000);
  const answer = new Promise<string>((resolve) => {
    socket.once("close", () => {
      clearInterval(writing);
      resolve(text);
    });
  });
  return { socket, answer };
}

/** Sends an oversized body, chunked if `isAnnounced` is false. */
async function sendOversizedBody(port: number, isAnnounced: boolean) {
  const body = JSON.stringify({ secret: "x".repeat(20_000) });
  const asking = request({
    port,
    path,
    method: "PUT",
    headers: isAnnounced ? { "content-length": body.length } : { "transfer-encoding": "chunked" },
  });
  asking.end(body);
  const [answer] = await once(asking, "response");
  const text = (await answer.toArray()).join("");
  return { status: answer.statusCode, problem: problemSchema.parse(JSON.parse(text)) };
}

test("clients that send a byte per second are disconnected, and delay no others meanwhile", async () => {
  const server = await serveTownHall();
  const port = Number(new URL(server.baseUrl).port);
  const slow = Array.from({ length: 100 }, () => sendSlowly(port));
  onTestFinished(() => slow.forEach(({ socket }) => socket.destroy()));

  for (const isAnnounced of [true, false]) {
    expect(await sendOversizedBody(port, isAnnounced)).toMatchObject({
      status: 413,
      problem: { type: "/problems/body-too-large" },
    });
  }
  for (let person = 0; person < 10; person += 1) {
    expect(await takePart(server, person)).toEqual([200, 200, 200, 200]);
  }
  expect(slow.some(({ socket }) => socket.closed)).toBe(false);

  const answers = await Promise.all(slow.map(({ answer }) => answer));
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(await takePart(server, 10)).toEqual([200, 200, 200, 200]);
});
