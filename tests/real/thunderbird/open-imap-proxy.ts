import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Stands between Thunderbird and the server, to hold back what a test wants held back. */
export type ImapProxy = {
  port: number;
  /** Moves and copies wait from now on, with what follows them in their connection, until `release`. */
  holdMoves: () => void;
  /** How many commands wait. */
  held: () => number;
  release: () => void;
  close: () => void;
};

const moves = /^\S+ UID (?:MOVE|COPY) /im;

export async function openImapProxy(serverPort: number): Promise<ImapProxy> {
  let isHolding = false;
  let waiting: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const release = () => {
    isHolding = false;
    const sends = waiting;
    waiting = [];
    for (const send of sends) send();
  };
  const proxy = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    server.on("data", (piece: Buffer) => client.write(piece));
    let isHeld = false;
    client.on("data", (piece: Buffer) => {
      isHeld ||= isHolding && moves.test(piece.toString("latin1"));
      if (!isHeld) return void server.write(piece);
      waiting.push(() => {
        isHeld = false;
        server.write(piece);
      });
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return {
    port: (proxy.address() as AddressInfo).port,
    holdMoves: () => void (isHolding = true),
    held: () => waiting.length,
    release,
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
