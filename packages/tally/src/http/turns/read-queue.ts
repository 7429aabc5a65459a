import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { tooManyRequests } from "../limits/write-limits.ts";
import { apiHeaders } from "../api/api-headers.ts";

/**
 * Reads started between two turns of the event loop, in which contributions are received and committed. A turn of a
 * hundred contributions takes some 10 ms.
 */
const readsPerTurn = 8;
/** A turn ends early once its reads have taken this long. */
const turnMs = 8;
/** Reads of one address whose responses are not sent yet. */
const defaultMaxInFlight = 64;
/** Reads of one address that wait. A town hall of people opens some hundred pages within a second. */
const defaultMaxWaiting = 2000;
const retryFullSeconds = 2;

type Exchange = [incoming: IncomingMessage, outgoing: ServerResponse];
type Line = { waiting: Exchange[]; inFlight: number };

type Options = {
  /** The address that limits count. */
  readAddress: (incoming: IncomingMessage) => string;
  clock?: () => number;
  maxInFlight?: number;
  maxWaiting?: number;
};

const isRead = ({ method }: IncomingMessage): boolean => method === "GET" || method === "HEAD";

async function refuse(outgoing: ServerResponse): Promise<void> {
  const problem = tooManyRequests(retryFullSeconds);
  outgoing.writeHead(problem.status, { ...Object.fromEntries(problem.headers), ...apiHeaders });
  outgoing.end(await problem.text());
}

/**
 * Lets reads wait, so that they yield to writes: a few start in each turn of the event loop, from each address in its
 * turn. Writes are passed on at once. Reads of an address are limited while they wait and while they are answered, and
 * dropped if their connection has closed meanwhile.
 */
export function createReadQueue(
  {
    readAddress,
    clock = () => performance.now(),
    maxInFlight = defaultMaxInFlight,
    maxWaiting = defaultMaxWaiting,
  }: Options,
  next: RequestListener,
): RequestListener {
  const lines = new Map<string, Line>();
  let isScheduled = false;
  let turnStartedMs: number | undefined;

  /** Takes the first read that may start, and moves its address behind the others. */
  function takeNext(): { address: string; line: Line; exchange: Exchange } | undefined {
    for (const [address, line] of lines) {
      if (line.inFlight >= maxInFlight) continue;
      let exchange = line.waiting.shift();
      while (exchange && !exchange[0].socket.writable) exchange = line.waiting.shift();
      if (!exchange) continue;
      lines.delete(address);
      lines.set(address, line);
      return { address, line, exchange };
    }
    return;
  }

  /** Forgets an address that has nothing left. */
  function forget(address: string, { waiting, inFlight }: Line): void {
    if (waiting.length === 0 && inFlight === 0) lines.delete(address);
  }

  function startNext(): void {
    turnStartedMs ??= clock();
    if (clock() - turnStartedMs > turnMs) return;
    const taken = takeNext();
    if (!taken) return;
    const { address, line, exchange } = taken;
    const [incoming, outgoing] = exchange;
    line.inFlight += 1;
    outgoing.once("close", () => {
      line.inFlight -= 1;
      forget(address, line);
      if (line.waiting.length > 0) schedule();
    });
    next(incoming, outgoing);
  }

  function endTurn(): void {
    isScheduled = false;
    turnStartedMs = undefined;
    for (const [address, line] of lines) {
      forget(address, line);
      if (line.waiting.length > 0 && line.inFlight < maxInFlight) schedule();
    }
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    // One callback for each read: a handler's promises are settled between two of them, and count in the turn's time.
    for (let read = 0; read < readsPerTurn; read += 1) setImmediate(startNext);
    setImmediate(endTurn);
  }

  return (incoming, outgoing) => {
    if (!isRead(incoming)) {
      next(incoming, outgoing);
      return;
    }
    const address = readAddress(incoming);
    const line = lines.get(address) ?? { waiting: [], inFlight: 0 };
    if (line.waiting.length >= maxWaiting) {
      void refuse(outgoing);
      return;
    }
    lines.set(address, line);
    line.waiting.push([incoming, outgoing]);
    schedule();
  };
}
