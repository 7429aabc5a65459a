import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Requests that may wait on a connection for its earlier responses. Browsers never pipeline. */
const maxWaiting = 8;

type Exchange = [incoming: IncomingMessage, outgoing: ServerResponse];
type Connection = { waiting: Exchange[]; isBusy: boolean; isFull: boolean };

/**
 * Handles one request of a connection at a time. Node itself would start all pipelined requests at once, a thousand in
 * 30 kB. A connection that pipelines more than it may is closed after the responses to its first requests, as RFC 9112
 * allows, and the requests of a connection that has closed are dropped.
 */
export function createConnectionQueue(next: RequestListener): RequestListener {
  const connections = new WeakMap<Socket, Connection>();

  function handle(connection: Connection, [incoming, outgoing]: Exchange): void {
    connection.isBusy = true;
    outgoing.once("close", () => {
      connection.isBusy = false;
      const exchange = connection.waiting.shift();
      if (exchange && incoming.socket.writable) handle(connection, exchange);
    });
    next(incoming, outgoing);
  }

  return (incoming, outgoing) => {
    const { socket } = incoming;
    if (!socket.writable) return;
    let connection = connections.get(socket);
    if (!connection) {
      connection = { waiting: [], isBusy: false, isFull: false };
      connections.set(socket, connection);
    }
    if (!connection.isBusy) {
      handle(connection, [incoming, outgoing]);
      return;
    }
    if (connection.isFull) return;
    connection.waiting.push([incoming, outgoing]);
    if (connection.waiting.length < maxWaiting) return;
    connection.isFull = true;
    outgoing.shouldKeepAlive = false;
    // Further requests would only occupy memory until the connection closes.
    socket.pause();
  };
}
