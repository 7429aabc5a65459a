import type { IncomingMessage, ServerResponse } from "node:http";
import type { Routes } from "../situation.ts";

/** Requests to all servers of one situation. The runner waits until there are no more. */
export type Traffic = { requests: number };

export function handleRequest(
  routes: Routes,
  traffic: Traffic,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  traffic.requests += 1;
  const { pathname } = new URL(request.url ?? "/", "http://origin");
  const route = routes[pathname];
  if (route) void route(request, response);
  else {
    response.writeHead(404, { "content-type": "text/plain", "content-length": 9 });
    response.end("Not here\n");
  }
}
