// Loaded before a server's own program: each of its responses begins later.
import { type IncomingMessage, Server } from "node:http";

const emit = Server.prototype.emit as (name: string, ...given: unknown[]) => boolean;
Server.prototype.emit = function (this: Server, name: string, ...given: unknown[]) {
  if (name !== "request") return emit.call(this, name, ...given);
  const [request] = given as [IncomingMessage];
  setTimeout(() => {
    // A server never hears of a request whose client has left before.
    if (!request.socket.destroyed) emit.call(this, name, ...given);
  }, 300);
  return true;
};
