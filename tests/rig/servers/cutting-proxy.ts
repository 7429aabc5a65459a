import { createServer, request, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A proxy that can drop responses, as a network does after the request arrived. */
export type CuttingProxy = {
  baseUrl: string;
  /** Drops the next `count` responses to `method` completely. */
  cut: (method: string, count: number) => void;
  /** The number of responses still to drop. */
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
