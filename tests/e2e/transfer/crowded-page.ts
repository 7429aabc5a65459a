import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

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
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
