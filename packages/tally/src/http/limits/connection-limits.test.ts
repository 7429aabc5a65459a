import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { serveServer } from "../../../test/support/servers/serve-listener.ts";
import { readAddressList } from "../../addresses/address-list.ts";
import { createTallyServer } from "../server.ts";
import { createConnectionLimits } from "./connection-limits.ts";

/** At most 20 connections of an address, and 2 new ones a second; 200 and 20 of a shared address. */
function openLimits() {
  const time = { nowMs: 0 };
  const limits = createConnectionLimits(
    {
      proxies: readAddressList("127.0.0.9"),
      sharedAddresses: readAddressList("127.0.0.7"),
      connectionsPerAddress: 20,
    },
    () => time.nowMs,
  );
  return { ...limits, time };
}

/** A server with these limits, and clients at addresses of this machine: all of 127.0.0.0/8 are its own on Linux. */
async function serve() {
  const limits = openLimits();
  let parsed = 0;
  const listener: RequestListener = (_, outgoing) => {
    parsed += 1;
    outgoing.end("answered");
  };
  const { port } = await serveServer(createTallyServer(listener, limits.take));

  /** Sends a request from an address. Resolves with what is received first, "" if the connection is closed. */
  async function ask(localAddress: string) {
    const socket = connect({ port, host: "127.0.0.1", localAddress }).setEncoding("latin1");
    onTestFinished(() => void socket.destroy());
    let text = "";
    socket.on("error", () => undefined).on("data", (data: string) => (text += data));
    socket.write("GET / HTTP/1.1\r\nhost: tally\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve).once("close", resolve));
    return { socket, text };
  }
  /** How many of some connections, one after another, are answered. */
  async function countAnswered(count: number, address: string): Promise<number> {
    let answered = 0;
    for (let time = 0; time < count; time += 1) {
      const { text } = await ask(address);
      if (text.startsWith("HTTP/1.1 200 ")) answered += 1;
      else expect(text).toBe("");
    }
    return answered;
  }
  return { ...limits, ask, countAnswered, parsed: () => parsed };
}

test.runIf(process.platform === "linux")(
  "of one address, more new connections in a second are refused before anything is parsed",
  async () => {
    const { time, countAnswered, parsed, takeRefused } = await serve();
    expect(await countAnswered(5, "127.0.0.2")).toBe(2);
    expect(parsed()).toBe(2);
    expect(await countAnswered(1, "127.0.0.3")).toBe(1);
    expect(takeRefused()).toBe(3);
    expect(takeRefused()).toBe(0);
    time.nowMs += 1000;
    expect(await countAnswered(5, "127.0.0.2")).toBe(2);
  },
);

test.runIf(process.platform === "linux")(
  "of one address, more open connections are refused until one is closed",
  async () => {
    const { time, ask, parsed } = await serve();
    const opened = [];
    for (let second = 0; second < 25; second += 1) {
      time.nowMs += 1000;
      opened.push(await ask("127.0.0.2"));
    }
    expect(opened.map(({ text }) => text !== "").lastIndexOf(true)).toBe(19);
    expect(parsed()).toBe(20);
    expect((await ask("127.0.0.3")).text).not.toBe("");
    opened[0]!.socket.destroy();
    await expect
      .poll(async () => {
        time.nowMs += 1000;
        return (await ask("127.0.0.2")).text;
      })
      .not.toBe("");
  },
);

test.runIf(process.platform === "linux")(
  "a shared address may have more, and a trusted proxy has no limit of its own",
  async () => {
    const { countAnswered } = await serve();
    expect(await countAnswered(25, "127.0.0.7")).toBe(20);
    expect(await countAnswered(50, "127.0.0.9")).toBe(50);
    expect(await countAnswered(3, "127.0.0.2")).toBe(2);
  },
);

test("the addresses of an IPv6 /64 share a limit, and an IPv4 address has its own in IPv6 notation too", () => {
  const { take } = openLimits();
  const isTaken = (address: string) => take(address) !== undefined;
  expect([1, 2, 3].map((last) => isTaken(`2001:db8:1:2::${last}`))).toEqual([true, true, false]);
  expect(isTaken("2001:db8:1:3::1")).toBe(true);
  // As a server that listens on all addresses sees one of IPv4.
  expect([1, 2, 3].map(() => isTaken("::ffff:203.0.113.7"))).toEqual([true, true, false]);
  expect(isTaken("203.0.113.7")).toBe(false);
});
