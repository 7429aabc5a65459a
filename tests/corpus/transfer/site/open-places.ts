import type { Places, Situation } from "../situation.ts";
import { openPlainServer } from "./plain-server.ts";
import { openSecureServer } from "./secure-server.ts";
import type { Traffic } from "./traffic.ts";

/** The servers of one situation, on free ports: nothing of another one is in their caches, sockets or origins. */
export async function openPlaces(situation: Situation) {
  const traffic: Traffic = { requests: 0 };
  const [own, other, third, secure] = await Promise.all([
    openPlainServer(traffic),
    openPlainServer(traffic),
    openPlainServer(traffic),
    openSecureServer(traffic),
  ]);
  const at: Places = {
    own: `http://127.0.0.1:${own.port}`,
    // Another name of the same machine: browsers take it for another site.
    other: `http://localhost:${other.port}`,
    third: `http://127.0.0.1:${third.port}`,
    // A host met for the first time each time, as far as anything is remembered by host.
    secure: `https://${situation.name}.localhost:${secure.port}`,
  };
  const servers = { own, other, third, secure };
  const routes = situation.routes(at);
  for (const [name, server] of Object.entries(servers)) {
    server.serve(routes[name as keyof Places] ?? {});
  }
  const all = Object.values(servers);
  return {
    at,
    traffic,
    bytesSent: () => all.reduce((sum, server) => sum + server.bytes(), 0),
    bytesSentSecurely: () => secure.bytes(),
    close: async () => {
      await Promise.all(all.map((server) => server.close()));
    },
  };
}

export type OpenPlaces = Awaited<ReturnType<typeof openPlaces>>;
