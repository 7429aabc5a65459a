import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { paths, problemSchema } from "@digital-cleanup/challenge";
import { expect, onTestFinished, test } from "vitest";
import { serveTownHall, takePart, townHallEvent } from "./town-hall.ts";

const path = paths.contribution(townHallEvent.code);

const announcedBody = `PUT ${path} HTTP/1.1\r\nhost: tally\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n`;
const read = (headers: string): string =>
  `GET ${paths.event(townHallEvent.code)} HTTP/1.1\r\nhost: tally\r\n${headers}\r\n`;

/** A client that sends `first`, and then a piece each second. */
function sendSlowly(
  port: number,
  first: string,
  piece: string,
  localAddress = "127.0.0.1",
): { socket: Socket; answer: Promise<string> } {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  let text = "";
  socket.setEncoding("utf8").on("data", (data: string) => (text += data));
  // Writes until it is disconnected.
  socket.on("error", () => undefined);
  socket.write(first);
  const writing = setInterval(() => socket.write(piece), 1000);
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
    headers: {
      "content-type": "application/json",
      ...(isAnnounced ? { "content-length": body.length } : { "transfer-encoding": "chunked" }),
    },
  });
  asking.end(body);
  const [answer] = await once(asking, "response");
  const text = (await answer.toArray()).join("");
  return { status: answer.statusCode, problem: problemSchema.parse(JSON.parse(text)) };
}

test("clients that send a byte per second are disconnected, and delay no others meanwhile", async () => {
  const server = await serveTownHall();
  const port = Number(new URL(server.baseUrl).port);
  const slow = Array.from({ length: 100 }, () => sendSlowly(port, announcedBody, "{"));
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

test.runIf(process.platform === "linux")(
  "more slow clients of one address than the server could open files for leave room for others",
  async () => {
    const fewFiles = ["sh", "-c", 'ulimit -n 300 && exec "$@"', "sh"];
    const server = await serveTownHall({ CONNECTIONS_PER_ADDRESS: "100" }, fewFiles);
    const port = Number(new URL(server.baseUrl).port);
    const slow = Array.from({ length: 400 }, () =>
      sendSlowly(port, announcedBody, "{", "127.0.0.2"),
    );
    onTestFinished(() => slow.forEach(({ socket }) => socket.destroy()));
    for (let person = 0; person < 10; person += 1) {
      expect(await takePart(server, person)).toEqual([200, 200, 200, 200]);
    }
    const answers = await Promise.all(slow.map(({ answer }) => answer));
    // The others were refused.
    const accepted = answers.filter((answer) => answer.startsWith("HTTP/1.1 408 "));
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.length).toBeLessThanOrEqual(100);
  },
);

test("clients that send other things slowly are disconnected too", async () => {
  const server = await serveTownHall();
  const clients = {
    nothing: ["", ""],
    lineEnds: ["", "\r\n"],
    header: ["GET / HTTP/1.1\r\nhost: tally\r\nx-long: ", "a"],
    unwantedBody: [read("content-length: 9999\r\n"), "a"],
    // Node starts its own time for idle connections again with each of them.
    lineEndsAfterRequest: [read(""), "\r\n"],
    headerAfterRequest: [`${read("")}GET / HTTP/1.1\r\nx-long: `, "a"],
  };
  const statuses = await Promise.all(
    Object.entries(clients).map(async ([name, [first = "", piece = ""]]) => {
      const { socket, answer } = sendSlowly(Number(new URL(server.baseUrl).port), first, piece);
      onTestFinished(() => void socket.destroy());
      return [name, /^HTTP\/1\.1 (\d+)/.exec(await answer)?.[1]];
    }),
  );
  expect(Object.fromEntries(statuses)).toEqual({
    nothing: "408",
    lineEnds: "408",
    header: "408",
    unwantedBody: "200",
    lineEndsAfterRequest: "200",
    headerAfterRequest: "200",
  });
});
