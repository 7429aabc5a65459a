import { createServer } from "node:https";
import { text } from "node:stream/consumers";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
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

/** A name that only the browsers of tests resolve, to this machine: no request is sent to a local name. */
export const listsHost = "lists.test";

/**
 * The server of the newsletters, over https, which one-click unsubscribing requires. It confirms, refuses `/refuse…`, never answers
 * `/silent…`, redirects all others if `redirectTo` is set, and records the requests.
 */
export type UnsubscribeServer = {
  origin: string;
  /** The same server under a loopback address. */
  loopbackOrigin: string;
  redirectTo?: string;
  requests: () => readonly UnsubscribeRequest[];
  close: () => Promise<void>;
};

export async function openUnsubscribeServer(): Promise<UnsubscribeServer> {
  const requests: UnsubscribeRequest[] = [];
  const server = createServer(selfSigned(), (request, response) => {
    void text(request).then((body) => {
      const { headers, method = "", url: path = "" } = request;
      requests.push({
        method,
        path,
        body,
        contentType: headers["content-type"],
        cookie: headers.cookie,
        referer: headers.referer,
        origin: headers.origin,
      });
      if (path.startsWith("/silent")) {
        response.destroy();
        return;
      }
      if (lists.redirectTo && !path.startsWith("/refuse")) {
        response.writeHead(307, { location: lists.redirectTo }).end();
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
  const { port, close } = await listenOnLoopback(server);
  const lists: UnsubscribeServer = {
    origin: `https://${listsHost}:${port}`,
    loopbackOrigin: `https://127.0.0.1:${port}`,
    requests: () => requests,
    close,
  };
  return lists;
}
