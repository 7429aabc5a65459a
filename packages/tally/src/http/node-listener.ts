import type { RequestListener } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";

/**
 * Answers Node's requests with an app. Requests of HTTP/1.0, which load balancers send to check a server's health, have
 * no `Host`; their address is completed with this machine's.
 */
export const createNodeListener = (
  answer: (request: Request, env: HttpBindings) => Response | Promise<Response>,
): RequestListener =>
  getRequestListener((request, env) => answer(request, env as HttpBindings), {
    hostname: "localhost",
  });
