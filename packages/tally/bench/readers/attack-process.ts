import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";

export type AttackOptions = { port: number; code: string; kind: "pipelined" | "slow" };
/** How many connections were opened, once the attack has ended. */
export type AttackReport = { opened: number };

const pipelinedMs = 15_000;
const pipelinedPerSecond = 30;
const pipelinedRequests = 900;
const slowClients = 3000;
const slowMs = 15_000;
/** No others use this address. */
const localAddress = "127.0.0.200";

const open = (port: number, first: string): Socket => {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  // A server may refuse it, or close it at any time.
  socket.on("error", () => undefined).resume();
  socket.write(first);
  return socket;
};

/** New connections each second, with many requests at once on each. */
async function pipeline({ port, code }: AttackOptions): Promise<number> {
  const requests = `GET ${paths.eventPage(code)} HTTP/1.1\r\nhost: tally\r\n\r\n`;
  const startedAtMs = performance.now();
  const sockets: Socket[] = [];
  for (;;) {
    const elapsedMs = performance.now() - startedAtMs;
    const due = (Math.min(elapsedMs, pipelinedMs) * pipelinedPerSecond) / 1000;
    while (sockets.length < due) sockets.push(open(port, requests.repeat(pipelinedRequests)));
    if (elapsedMs >= pipelinedMs) break;
    await sleep(5);
  }
  for (const socket of sockets) socket.destroy();
  return sockets.length;
}

/** Clients that send a byte of a contribution each second, and open a new connection once they are disconnected. */
async function sendSlowly({ port, code }: AttackOptions): Promise<number> {
  const head = `PUT ${paths.contribution(code)} HTTP/1.1\r\nhost: tally\r\ncontent-type: application/json\r\ncontent-length: 400\r\n\r\n`;
  const startedAtMs = performance.now();
  const sockets = new Set<Socket>();
  let opened = 0;
  while (performance.now() - startedAtMs < slowMs) {
    while (sockets.size < slowClients) {
      const socket = open(port, head).once("close", () => sockets.delete(socket));
      sockets.add(socket);
      opened += 1;
    }
    await sleep(1000);
    for (const socket of sockets) socket.write("{");
  }
  for (const socket of sockets) socket.destroy();
  return opened;
}

const options = JSON.parse(process.argv[2]!) as AttackOptions;
const opened = await (options.kind === "slow" ? sendSlowly(options) : pipeline(options));
process.send!({ opened } satisfies AttackReport, () => process.exit());
