import { createServer, request } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

/** A received request, as a proxy's log could record it. `bytes` is the size of the response's body so far, as it was sent. */
export type Recorded = { line: string; headers: Record<string, string>; bytes: number };

/** Sits between a browser and a server, and records each request line and header, and the size of each response. */
export async function startRecordingProxy(targetUrl: string) {
  const recorded: Recorded[] = [];
  const server = createServer((incoming, answer) => {
    const { method = "", url = "", rawHeaders } = incoming;
    const headers: Record<string, string> = {};
    for (let index = 0; index < rawHeaders.length; index += 2) {
      headers[rawHeaders[index]!.toLowerCase()] = rawHeaders[index + 1]!;
    }
    const entry: Recorded = { line: `${method} ${url}`, headers, bytes: 0 };
    recorded.push(entry);
    const outgoing = request(targetUrl + url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.on("data", (chunk: Buffer) => (entry.bytes += chunk.length));
      response.pipe(answer);
    });
    outgoing.on("error", () => answer.destroy());
    answer.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  const { origin, close } = await listenOnLoopback(server);
  return { baseUrl: origin, recorded, close };
}
