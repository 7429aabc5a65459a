import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A received request, as a proxy's log could record it. */
export type Recorded = { line: string; headers: Record<string, string> };

/** Sits between a browser and a server, and records each request line and header. */
export async function startRecordingProxy(targetUrl: string) {
  const recorded: Recorded[] = [];
  const server = createServer((incoming, answer) => {
    const { method = "", url = "", rawHeaders } = incoming;
    const headers: Record<string, string> = {};
    for (let index = 0; index < rawHeaders.length; index += 2) {
      headers[rawHeaders[index]!.toLowerCase()] = rawHeaders[index + 1]!;
    }
    recorded.push({ line: `${method} ${url}`, headers });
    const outgoing = request(targetUrl + url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.on("error", () => answer.destroy());
    answer.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    recorded,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
