import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { selfSigned } from "../transfer/site/self-signed.ts";

export type UnsubscribeRequest = {
  method: string;
  path: string;
  body: string;
  contentType: string | undefined;
  cookie: string | undefined;
  referer: string | undefined;
  origin: string | undefined;
};

/** The server of the newsletters, over https, which one-click unsubscribing requires. It confirms, refuses `/refuse…`, never answers `/silent…`, and records the requests. */
export type UnsubscribeServer = {
  origin: string;
  requests: () => readonly UnsubscribeRequest[];
  close: () => Promise<void>;
};

export async function openUnsubscribeServer(): Promise<UnsubscribeServer> {
  const requests: UnsubscribeRequest[] = [];
  const server = createServer(selfSigned(), (request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { headers, method = "", url: path = "" } = request;
      requests.push({
        method,
        path,
        body: Buffer.concat(pieces).toString(),
        contentType: headers["content-type"],
        cookie: headers.cookie,
        referer: headers.referer,
        origin: headers.origin,
      });
      if (path.startsWith("/silent")) {
        response.destroy();
        return;
      }
      response.writeHead(path.startsWith("/refuse") ? 500 : 200, {
        "content-type": "text/plain",
        // Sets a cookie as a careless server does: the next request must not send it back.
        "set-cookie": "who=reader; Secure; SameSite=None",
      });
      response.end("ok\n");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
