import { Agent, type IncomingMessage, request } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { paths } from "@digital-cleanup/challenge";
import { loopbackAddress } from "./loopback-address.ts";

export type ReaderOptions = {
  port: number;
  codes: readonly string[];
  streams: number;
  pagesPerSecond: number;
};
/** "start" and "stop" begin and end the page loads; "stop" is answered with their number. */
export type ReaderCommand = "start" | "stop";
export type ReaderReport = { ready: true } | { pages: number };

const streamsAtOnce = 250;
const connections = 20;
const tickMs = 5;

/** Opens the live stream of an event, and resolves after its first state. Later frames are read and ignored. */
const openStream = (port: number, code: string, client: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const localAddress = loopbackAddress(client);
    const socket = connect({ port, host: "127.0.0.1", localAddress }).setEncoding("latin1");
    socket.write(`GET ${paths.live(code)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    socket.once("error", reject).on("data", (text: string) => {
      if (text.includes("data: ")) resolve();
      if (text.startsWith("HTTP/1.1 429")) reject(new Error("a stream was refused"));
    });
  });

async function loadPage(port: number, code: string, agent: Agent): Promise<void> {
  const headers = { "accept-encoding": "gzip", "accept-language": "fr" };
  const asking = request({ port, agent, path: paths.eventPage(code), headers });
  asking.end();
  let response: IncomingMessage;
  try {
    [response] = (await once(asking, "response")) as [IncomingMessage];
  } catch (error) {
    // The server may close a connection that was idle in the moment in which it is used again.
    if (asking.reusedSocket) return loadPage(port, code, agent);
    throw error;
  }
  if (response.statusCode !== 200) throw new Error(`a page was refused: ${response.statusCode}`);
  await once(response.resume(), "end");
}

/** Reads an event tally as its public does: many open streams, and pages at a steady rate. Runs in a process of its own. */
async function read({ port, codes, streams, pagesPerSecond }: ReaderOptions): Promise<void> {
  const report = (message: ReaderReport) => process.send!(message);
  const codeOf = (index: number) => codes[index % codes.length]!;
  for (let opened = 0; opened < streams; opened += streamsAtOnce) {
    const group = Array.from({ length: Math.min(streamsAtOnce, streams - opened) }, (_, index) =>
      openStream(port, codeOf(opened + index), opened + index),
    );
    await Promise.all(group);
  }
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let loading: NodeJS.Timeout | undefined;
  let [asked, pages] = [0, 0];
  const ask = async () => {
    await loadPage(port, codeOf((asked += 1)), agent);
    pages += 1;
  };
  process.on("message", (command: ReaderCommand) => {
    clearInterval(loading);
    if (command === "stop") {
      report({ pages });
      return;
    }
    pages = 0;
    // A timer of Node's fires less often than asked for, so each tick asks for what is due by then.
    const [startedAtMs, askedBefore] = [performance.now(), asked];
    loading = setInterval(() => {
      const due = ((performance.now() - startedAtMs) * pagesPerSecond) / 1000;
      for (let left = due - (asked - askedBefore); left > 0; left -= 1) void ask();
    }, tickMs);
  });
  report({ ready: true });
}

await read(JSON.parse(process.argv[2]!) as ReaderOptions);
