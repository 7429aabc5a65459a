import type { IncomingMessage, ServerResponse } from "node:http";
import type { Routes } from "../situation.ts";

/** What all servers of one situation saw: how a runner knows that nothing more comes. */
export type Traffic = { requests: number };

export function handle(
  routes: Routes,
  traffic: Traffic,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  traffic.requests += 1;
  const { pathname } = new URL(request.url ?? "/", "http://place");
  const route = routes[pathname];
  if (route) route(request, response);
  else {
    response.writeHead(404, { "content-type": "text/plain", "content-length": 9 });
    response.end("Not here\n");
  }
}
