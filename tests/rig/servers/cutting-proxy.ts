import { createServer, request } from "node:http";
import { listenOnLoopback } from "./listen-on-loopback.ts";

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
  const server = createServer((incoming, outgoing) => {
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
  const { origin, close } = await listenOnLoopback(server);
  return {
    baseUrl: origin,
    cut: (wanted, count) => ([method, left] = [wanted, count]),
    left: () => left,
    close,
  };
}
