import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** `count` origins of this machine. The page of each leads to the next one by itself; the last one stays. */
export async function openWalkingSite(count: number) {
  const servers: Server[] = [];
  const origins: string[] = [];
  let reached = 0;
  for (let index = 0; index < count; index += 1) {
    const server = createServer((_request, response) => {
      reached = Math.max(reached, index + 1);
      const next = origins[index + 1];
      const walk = next
        ? `addEventListener("load", () => setTimeout(() => location.replace("${next}"), 20))`
        : "";
      response.writeHead(200, { "content-type": "text/html", "cache-control": "no-store" });
      response.end(
        `<!doctype html><title>${index}</title><link rel="icon" href="data:,"><script>${walk}</script>`,
      );
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
    origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  return {
    origins,
    /** How many pages were requested. */
    reached: () => reached,
    close: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
