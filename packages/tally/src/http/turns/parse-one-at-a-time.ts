import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/** What may wait on a connection for an earlier response: a few more requests. Browsers never pipeline. */
const maxWaitingBytes = 4096;
const headEnd = "\r\n\r\n";
const nothing = Buffer.alloc(0);

type Connection = {
  socket: Socket;
  /** Node's own listener, which parses all that it is given. */
  parse: (bytes: Buffer) => void;
  /** Received, and not parsed yet. */
  waiting: Buffer;
  /** What is left of a body whose length was announced. */
  bodyBytes: number;
  /** The request that has no whole response yet. */
  request: IncomingMessage | undefined;
};

const isAnswering = ({ request }: Connection): boolean => request?.complete === true;
const isReceiving = ({ request }: Connection): boolean => request?.complete === false;
const isLineEnd = (byte: number | undefined): boolean => byte === 13 || byte === 10;

/** How many bytes can be parsed without the start of another request: up to the end of a head or of a body. */
function parsableBytes({ waiting, bodyBytes }: Connection): number {
  if (bodyBytes > 0) return Math.min(bodyBytes, waiting.length);
  // A body in chunks ends like a head.
  const end = waiting.indexOf(headEnd);
  if (end >= 0) return end + headEnd.length;
  // The other half of an end may be in the bytes that follow.
  let count = waiting.length;
  while (waiting.length - count < headEnd.length - 1 && isLineEnd(waiting[count - 1])) count -= 1;
  return count;
}

/** Whether something waits for an earlier response, or for another turn. */
const hasWaiting = (connection: Connection): boolean =>
  isAnswering(connection) ? connection.waiting.length > 0 : parsableBytes(connection) > 0;

/** Parses a head, and what is received of its body. */
function parseRequest(connection: Connection): void {
  do {
    const count = parsableBytes(connection);
    if (count === 0) return;
    const bytes = connection.waiting.subarray(0, count);
    const isWhole = count === connection.waiting.length;
    // Even an empty part of a buffer would keep it in memory.
    connection.waiting = isWhole ? nothing : connection.waiting.subarray(count);
    connection.bodyBytes = Math.max(0, connection.bodyBytes - count);
    connection.parse(bytes);
  } while (isReceiving(connection) && connection.socket.writable);
}

/** Handles what was received, once it may be. Nothing more is read while something waits. */
function advance(connection: Connection): void {
  const { socket } = connection;
  if (!socket.writable) {
    connection.waiting = nothing;
    return;
  }
  if (!isAnswering(connection)) parseRequest(connection);
  if (!hasWaiting(connection)) {
    socket.resume();
    return;
  }
  socket.pause();
  if (connection.waiting.length > maxWaitingBytes) socket.destroy();
  // In another turn, so that other connections have theirs.
  else if (!isAnswering(connection)) setImmediate(advance, connection);
}

/**
 * Lets Node parse a request of a connection only after the response to the one before. By itself it would parse and start
 * all that are pipelined, a thousand in 30 kB. A connection that sends too much ahead is closed, as RFC 9112 allows, and
 * what was not parsed never is.
 */
export function parseOneAtATime(server: Server): void {
  const connections = new WeakMap<Socket, Connection>();

  server.on("connection", (socket) => {
    // Refused already.
    if (socket.destroyed) return;
    const [parse] = socket.listeners("data") as Connection["parse"][];
    if (!parse) throw new Error("Node has no listener that parses requests");
    const connection: Connection = {
      socket,
      parse,
      waiting: nothing,
      bodyBytes: 0,
      request: undefined,
    };
    connections.set(socket, connection);
    // Without a listener for data, Node parses what it reads before a socket has it.
    socket.on("data", (bytes: Buffer) => {
      const { waiting } = connection;
      connection.waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
      advance(connection);
    });
    socket.removeListener("data", parse);
  });

  server.on("request", (incoming, outgoing) => {
    const connection = connections.get(incoming.socket)!;
    connection.request = incoming;
    connection.bodyBytes = Number(incoming.headers["content-length"] ?? 0);
    outgoing.once("close", () => {
      connection.request = undefined;
      if (connection.waiting.length > 0) setImmediate(advance, connection);
    });
  });
}
