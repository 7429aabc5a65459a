import { createServer, request, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A line to a server that can lose answers, as a network does after the request arrived. */
export type CuttingProxy = {
  baseUrl: string;
  /** Cuts the next `count` answers to `method` before a byte of them is through. */
  cut: (method: string, count: number) => void;
  /** How many are still to be cut. */
  left: () => number;
  close: () => Promise<void>;
};

export async function startCuttingProxy(targetUrl: string): Promise<CuttingProxy> {
  let [method, left] = ["", 0];
  const server: Server = createServer((incoming, outgoing) => {
    const { url, headers } = incoming;
    const asked = request(targetUrl + url, { method: incoming.method, headers }, (answer) => {
      if (left > 0 && incoming.method === method) {
        left -= 1;
        answer.resume().once("end", () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.once("error", () => outgoing.destroy());
    outgoing.once("close", () => asked.destroy());
    incoming.pipe(asked);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (wanted, count) => ([method, left] = [wanted, count]),
    left: () => left,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
