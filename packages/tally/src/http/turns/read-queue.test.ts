import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createReadQueue } from "./read-queue.ts";

type Read = { name: string; socket: { writable: boolean }; outgoing: EventEmitter };

/** A queue with a counted next listener. Responses stay open until `finish`. */
function openQueue(limits: { maxInFlight?: number; maxWaiting?: number } = {}) {
  const started: string[] = [];
  const refused: string[] = [];
  const queue = createReadQueue(
    { readAddress: ({ headers }) => String(headers.host), clock: () => 0, ...limits },
    ({ url }) => void started.push(url ?? ""),
  );
  const send = (address: string, name: string, method = "GET"): Read => {
    const socket = { writable: true };
    const outgoing = Object.assign(new EventEmitter(), {
      writeHead: (status: number) => refused.push(`${name} ${status}`),
      end: () => undefined,
    });
    queue(
      { method, url: name, headers: { host: address }, socket } as unknown as IncomingMessage,
      outgoing as unknown as ServerResponse,
    );
    return { name, socket, outgoing };
  };
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await nextTurn();
  };
  return { send, started, refused, turns };
}

const finish = ({ outgoing }: Read) => outgoing.emit("close");

test("a write starts at once, a read in the next turn, and eight reads in each", async () => {
  const { send, started, turns } = openQueue();
  for (let read = 1; read <= 40; read += 1) send("crowd", `r${read}`);
  send("crowd", "write", "PUT");
  expect(started).toEqual(["write"]);
  await turns(2);
  expect(started.length).toBeLessThanOrEqual(1 + 16);
  await turns(6);
  expect(started).toHaveLength(41);
});

test("addresses take turns, however many reads one of them sends first", async () => {
  const { send, started, turns } = openQueue();
  for (let read = 1; read <= 100; read += 1) send("crowd", `c${read}`);
  send("other", "o1");
  await turns(1);
  expect(started.slice(0, 4)).toEqual(["c1", "o1", "c2", "c3"]);
});

test("reads of closed connections are dropped", async () => {
  const { send, started, turns } = openQueue();
  const reads = ["a", "b", "c"].map((name) => send("crowd", name));
  reads[1]!.socket.writable = false;
  await turns(3);
  expect(started).toEqual(["a", "c"]);
});

test("an address has a limited number of unsent responses, and others are not held up", async () => {
  const { send, started, turns } = openQueue({ maxInFlight: 2 });
  const [first] = ["a", "b", "c"].map((name) => send("stuck", name));
  send("other", "d");
  await turns(5);
  expect(started.toSorted()).toEqual(["a", "b", "d"]);
  finish(first!);
  await turns(3);
  expect(started).toContain("c");
});

test("an address with too many waiting reads is refused more, and not for ever", async () => {
  const { send, refused, started, turns } = openQueue({ maxWaiting: 3 });
  for (const name of ["a", "b", "c", "d"]) send("crowd", name);
  await turns(3);
  expect(refused).toEqual(["d 429"]);
  send("crowd", "e");
  await turns(3);
  expect(started).toEqual(["a", "b", "c", "e"]);
});
