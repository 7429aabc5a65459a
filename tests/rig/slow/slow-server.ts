// Loaded before a server's own program: each of its responses begins later.
import { Server } from "node:http";

const emit = Server.prototype.emit as (name: string, ...given: unknown[]) => boolean;
Server.prototype.emit = function (this: Server, name: string, ...given: unknown[]) {
  if (name !== "request") return emit.call(this, name, ...given);
  setTimeout(() => emit.call(this, name, ...given), 300);
  return true;
};
