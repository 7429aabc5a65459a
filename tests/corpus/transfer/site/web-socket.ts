import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { noise } from "./bodies.ts";

/** RFC 6455, section 1.3. */
const magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

function binaryFrame(payload: Buffer): Buffer {
  const head = Buffer.alloc(payload.length < 126 ? 2 : 4);
  head[0] = 0x82;
  if (payload.length < 126) head[1] = payload.length;
  else {
    head[1] = 126;
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, payload]);
}

/**
 * Accepts a WebSocket at any path and sends `?messages=` messages of `?bytes=` each, `?burst=` (1) at once and `?pauseMs=` (50) apart. It
 * stays open.
 */
export function upgradeToWebSocket(request: IncomingMessage, socket: Duplex): void {
  const { searchParams } = new URL(request.url ?? "/", "http://origin");
  const key = request.headers["sec-websocket-key"] ?? "";
  const accept = createHash("sha1")
    .update(key + magic)
    .digest("base64");
  socket.on("error", () => undefined);
  // The browser reads the handshake and the first message at once, as behind a slow connection.
  socket.cork();
  process.nextTick(() => socket.uncork());
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const count = (name: string, otherwise = 0) => Number(searchParams.get(name) ?? otherwise);
  const send = async () => {
    for (let sent = 0; sent < count("messages"); sent++) {
      if (socket.destroyed) return;
      socket.write(binaryFrame(noise(count("bytes"), sent)));
      if ((sent + 1) % count("burst", 1) === 0) await wait(count("pauseMs", 50));
    }
  };
  void send();
}
