import { dataBytes } from "./data-bytes.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  listen,
  messageData,
  privateMap,
  replace,
  replaceConstructor,
  wrap,
} from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

const socketUrl = captureGetter(WebSocket.prototype, "url");

/** A WebSocket frame header encodes the length in as few bytes as possible. */
const frameBytes = (bytes: number): number => bytes + (bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10);
const maskBytes = 4;

export function countSockets(open: OpenStream): void {
  const sockets = privateMap<CountBytes>();
  replaceConstructor("WebSocket", (create, args) => {
    const socket = create(args);
    ignoreErrors(() => {
      const count = open(String(socketUrl(socket)), false);
      sockets.set(socket, count);
      const onMessage = (event: object) =>
        ignoreErrors(() => count(frameBytes(dataBytes(messageData(event))), 0));
      apply(listen, socket, ["message", onMessage]);
    });
    return socket;
  });
  const onSent = (socket: object, [data]: unknown[]) =>
    sockets.get(socket)?.(0, frameBytes(dataBytes(data)) + maskBytes);
  replace(WebSocket.prototype, "send", wrap(onSent));
}
