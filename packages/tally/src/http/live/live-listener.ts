import type { RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { apiHeaders } from "../api/api-headers.ts";
import { type LiveHub, maxWaitingBytes, type Watcher } from "../../live/live-hub.ts";
import { liveHeaders } from "./live-stream.ts";

const lastChunk = "0\r\n\r\n";

const watcherOf = (outgoing: ServerResponse, socket: Socket): Watcher => ({
  send({ chunk }) {
    if (socket.writableLength > maxWaitingBytes) return false;
    if (!outgoing.headersSent) {
      outgoing.writeHead(200, { ...liveHeaders, ...apiHeaders });
      outgoing.flushHeaders();
    }
    socket.write(chunk);
    return true;
  },
  end(why) {
    if (why === "stopped") socket.end(lastChunk);
    else socket.destroy();
  },
});

/**
 * Streams live pages past the router: thousands of sockets get the very same bytes each second, and a stream object
 * with a copy for each would take twice the memory and four times the work. Whoever cannot be served so, or not at
 * all, goes on to `next`.
 */
export const createLiveListener =
  (hub: LiveHub, next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const [, code] = /^\/api\/events\/([A-Z0-9]{4,12})\/live$/.exec(incoming.url ?? "") ?? [];
    const { socket } = outgoing;
    // HTTP/1.0 has no chunks. A response without a socket waits for another one on the same connection.
    const isPlain = incoming.method === "GET" && incoming.httpVersion === "1.1" && socket !== null;
    if (!code || !isPlain) {
      next(incoming, outgoing);
      return;
    }
    hub.watch(code, watcherOf(outgoing, socket)).then(
      (leave) => {
        if (typeof leave !== "function") next(incoming, outgoing);
        else if (socket.destroyed) leave();
        else socket.once("close", leave);
      },
      // The router meets the same failure and says it as it says all others.
      () => next(incoming, outgoing),
    );
  };
