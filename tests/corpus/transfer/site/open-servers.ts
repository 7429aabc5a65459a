import { urlHash } from "@digital-cleanup/page-weight";
import type { OriginName, Origins, Situation } from "../situation.ts";
import { openPlainServer } from "./plain-server.ts";
import { openSecureServer } from "./secure-server.ts";
import type { Traffic } from "./handle-request.ts";

/** Opens the servers of one situation on free ports, so that situations share no cache, socket or origin. */
export async function openServers(situation: Situation) {
  const traffic: Traffic = { requests: 0 };
  const [own, other, third, secure] = await Promise.all([
    openPlainServer(traffic),
    openPlainServer(traffic),
    openPlainServer(traffic),
    openSecureServer(traffic),
  ]);
  const at: Origins = {
    own: `http://127.0.0.1:${own.port}`,
    // Another name of this machine, which browsers treat as another site.
    other: `http://localhost:${other.port}`,
    third: `http://127.0.0.1:${third.port}`,
    // A new host for each situation, because browsers remember some things by host.
    secure: `https://${situation.name}.localhost:${secure.port}`,
  };
  const servers = { own, other, third, secure };
  const routes = situation.routes(at);
  for (const [name, server] of Object.entries(servers)) {
    server.serve(routes[name as keyof Origins] ?? {});
  }
  const all = Object.values(servers);
  return {
    at,
    traffic,
    bytesSent: () => all.reduce((sum, server) => sum + server.bytes(), 0),
    bytesReceived: () => all.reduce((sum, server) => sum + (server.bytesReceived?.() ?? 0), 0),
    /** The size on the wire of each body that is always the same, by the hash of its address. */
    bodyBytes: (): Map<number, number> =>
      new Map(
        Object.entries(routes).flatMap(([name, paths]) =>
          Object.entries(paths).flatMap(([route, handler]) =>
            "bodyBytes" in handler
              ? [[urlHash(`${at[name as OriginName]}${route}`), Number(handler.bodyBytes)] as const]
              : [],
          ),
        ),
      ),
    bytesSentSecurely: () => secure.bytes(),
    close: async () => {
      await Promise.all(all.map((server) => server.close()));
    },
  };
}

export type OpenServers = Awaited<ReturnType<typeof openServers>>;
