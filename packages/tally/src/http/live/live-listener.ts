import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressNetworks } from "../limits/address-networks.ts";
import { apiHeaders } from "../api/api-headers.ts";
import { type LiveHub, maxUnreadBytes, type Watcher } from "../../live/live-hub.ts";
import { liveHeaders } from "./live-stream.ts";

const lastChunk = "0\r\n\r\n";

const createSocketWatcher = (outgoing: ServerResponse, socket: Socket): Watcher => ({
  send({ chunk }) {
    if (socket.writableLength > maxUnreadBytes) return false;
    if (!outgoing.headersSent) {
      outgoing.writeHead(200, { ...liveHeaders, ...apiHeaders });
      outgoing.flushHeaders();
    }
    socket.write(chunk);
    return true;
  },
  end(reason) {
    if (reason === "stopped") socket.end(lastChunk);
    else socket.destroy();
  },
});

type Options = {
  hub: LiveHub;
  /** The address that limits count. */
  readAddress: (incoming: IncomingMessage) => string;
};

/**
 * Writes live streams to the sockets without the router: thousands of sockets receive the same bytes each second, and a
 * `ReadableStream` with a copy for each takes twice the memory and four times the work. Requests for anything else go to
 * `next`. `router` answers streams that are refused, and those whose client cannot read what is written to the socket.
 */
export const createLiveListener =
  (
    { hub, readAddress }: Options,
    next: RequestListener,
    router: RequestListener = next,
  ): RequestListener =>
  (incoming, outgoing) => {
    const [, code] = /^\/api\/events\/([A-Z0-9]{4,12})\/live$/.exec(incoming.url ?? "") ?? [];
    const { socket } = incoming;
    // HTTP/1.0 has no chunked encoding.
    const isPlain = incoming.method === "GET" && incoming.httpVersion === "1.1";
    if (!code) {
      next(incoming, outgoing);
      return;
    }
    if (!isPlain) {
      router(incoming, outgoing);
      return;
    }
    const networks = addressNetworks(readAddress(incoming));
    hub.watch(code, createSocketWatcher(outgoing, socket), networks).then(
      (leave) => {
        if (typeof leave !== "function") router(incoming, outgoing);
        else if (socket.destroyed) leave();
        else socket.once("close", leave);
      },
      // The router meets the same error, and answers it like all others.
      () => router(incoming, outgoing),
    );
  };
