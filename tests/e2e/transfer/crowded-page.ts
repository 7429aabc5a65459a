import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

/** `/n`: a page that requests n tiny pictures. */
export async function openCrowdedPage() {
  const server = createServer((request, response) => {
    const [, count = "0"] = /^\/(\d+)$/.exec(request.url ?? "") ?? [];
    response.setHeader("cache-control", "no-store");
    if (count === "0") {
      response.writeHead(200, { "content-type": "image/gif" });
      response.end(
        Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
      );
      return;
    }
    const pictures = Array.from({ length: Number(count) }, (_, n) => `<img src="/p${n}" alt="">`);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><link rel="icon" href="data:,">${pictures.join("")}`);
  });
  return listenOnLoopback(server);
}
