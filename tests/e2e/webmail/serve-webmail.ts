import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Exchange, Recording } from "../../corpus/webmail/recorded/recording.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

export const readRecording = (name: string): Recording =>
  JSON.parse(
    readFileSync(new URL(`../../corpus/webmail/recorded/${name}.json`, import.meta.url), "utf8"),
  ) as Recording;

/** The token of its page, which each webmail requires in a request. */
export const token = "wordofthepage";
const tokenHeaders = { roundcube: "x-roundcube-request", sogo: "x-xsrf-token" } as const;
export type ServedWebmail = keyof typeof tokenHeaders;

export const respond = (response: ServerResponse, status: number, type: string, content: string) =>
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(content);

/** Answers as recorded, or that there is no such address. */
export const respondAs = (response: ServerResponse, recorded: Exchange | undefined) =>
  recorded
    ? response.writeHead(recorded.status, { "content-type": recorded.type }).end(recorded.answer)
    : response.writeHead(404).end();

export type Asked = Pick<Exchange, "method" | "address" | "body">;

/** Serves the page of a webmail at every address, and hands on the requests that carry its token. */
export async function serveWebmail(
  name: ServedWebmail,
  pageAt: (address: string) => string,
  answer: (asked: Asked, response: ServerResponse) => Promise<unknown>,
) {
  const server = createServer((request, response) => {
    const { url: address = "", method = "GET", headers } = request;
    if (/\.js\b/.test(address)) respond(response, 200, "text/javascript", "");
    else if (method === "GET" && !address.includes("_remote")) {
      response.setHeader("set-cookie", `XSRF-TOKEN=${token}; Path=/SOGo/`);
      respond(response, 200, "text/html", pageAt(address));
    } else if (headers[tokenHeaders[name]] !== token) respond(response, 403, "text/plain", "");
    else void text(request).then((body) => answer({ method, address, body }, response));
  });
  const { origin, close } = await listenOnLoopback(server);
  const path = name === "sogo" ? "/SOGo/so/agent/Mail/view" : "/?_task=mail";
  return { origin, address: origin + path, close };
}
