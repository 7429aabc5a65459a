import { createReadStream, existsSync } from "node:fs";
import { Agent, createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

const resources = "/usr/share/GNUstep/SOGo/WebServerResources";
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/** SOGo closes idle connections without notice, so no connection is reused. */
const agent = new Agent({ keepAlive: false });

/**
 * The web server in front of SOGo: serves its static files and forwards everything else with the
 * public address.
 */
export async function openSogoSite(sogoPort: number) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const asset = /^\/SOGo(?:\.woa)?\/WebServerResources\/(.+)$/.exec(pathname)?.[1];
    if (asset) {
      const file = path.join(resources, path.normalize(`/${decodeURIComponent(asset)}`));
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        "content-type": types[path.extname(file)] ?? "application/octet-stream",
      });
      createReadStream(file).pipe(response);
      return;
    }
    const { port } = server.address() as AddressInfo;
    const headers = {
      ...request.headers,
      "x-webobjects-server-port": String(port),
      "x-webobjects-server-name": `127.0.0.1:${port}`,
      "x-webobjects-server-url": `http://127.0.0.1:${port}`,
      "x-webobjects-server-protocol": "HTTP/1.0",
    };
    const onward = ask(
      {
        agent,
        host: "127.0.0.1",
        port: sogoPort,
        method: request.method,
        path: request.url,
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
    request.pipe(onward);
  });
  return listenOnLoopback(server);
}
