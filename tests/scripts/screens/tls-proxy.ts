import { request as ask } from "node:http";
import { createServer } from "node:https";
import { selfSigned } from "../../corpus/transfer/site/self-signed.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

/** Serves a local server over https, which the extension requires of a tally with a name. */
export async function openTlsProxy(target: string) {
  const server = createServer(selfSigned(), (request, response) => {
    const { method, headers, url = "/" } = request;
    const passed = ask(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    request.pipe(passed);
  });
  return listenOnLoopback(server);
}
