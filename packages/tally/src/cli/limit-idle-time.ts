import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Above `keepAliveTimeout` and `headersTimeout` of Node, the first of which a client restarts with each line end. */
const maxIdleMs = 20_000;
const checkEveryMs = 5_000;

/** Closes connections that have had no request for a while, whatever else they send. */
export function limitIdleTime(server: Server, clock: () => number): void {
  const unanswered = new WeakMap<Socket, number>();
  const idleSince = new Map<Socket, number>();

  server.on("request", ({ socket }, outgoing) => {
    unanswered.set(socket, (unanswered.get(socket) ?? 0) + 1);
    idleSince.delete(socket);
    outgoing.once("close", () => {
      const left = (unanswered.get(socket) ?? 1) - 1;
      unanswered.set(socket, left);
      if (left === 0 && !socket.destroyed) idleSince.set(socket, clock());
    });
  });

  const checking = setInterval(() => {
    for (const [socket, sinceMs] of idleSince) {
      if (!socket.destroyed && clock() - sinceMs < maxIdleMs) continue;
      idleSince.delete(socket);
      socket.destroy();
    }
  }, checkEveryMs);
  checking.unref();
  server.once("close", () => clearInterval(checking));
}
