import { createServer } from "node:http";
import { listenOnLoopback } from "./listen-on-loopback.ts";

/** `count` origins of this machine. The page of each leads to the next one by itself; the last one stays. */
export async function openWalkingSite(count: number) {
  const closers: (() => Promise<void>)[] = [];
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
    const { origin, close } = await listenOnLoopback(server);
    origins.push(origin);
    closers.push(close);
  }
  return {
    origins,
    /** How many pages were requested. */
    reached: () => reached,
    close: async () => {
      await Promise.all(closers.map((close) => close()));
    },
  };
}
