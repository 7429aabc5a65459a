import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentedBlock } from "../support/documented.ts";
import { freePort } from "../support/servers/free-port.ts";
import { untilListening } from "../support/servers/until-listening.ts";
import type { Node } from "./start-node.ts";

/** Starts HAProxy with the documented configuration in front of three nodes on loopback. */
export async function startHaproxy(directory: string, nodes: readonly Node[]) {
  const port = await freePort();
  let configuration = documentedBlock("scale.md", "haproxy", "/primary").replace(
    "127.0.0.1:6432",
    `127.0.0.1:${port}`,
  );
  for (const [index, { ports }] of nodes.entries()) {
    configuration = configuration.replace(
      `10.0.0.${index + 1}:5432 check port 8008`,
      `127.0.0.1:${ports.postgres} check port ${ports.rest}`,
    );
  }
  const file = join(directory, "haproxy.cfg");
  writeFileSync(file, configuration);
  const server = spawn("/usr/sbin/haproxy", ["-db", "-q", "-f", file], { stdio: "ignore" });
  await untilListening(port);
  return {
    port,
    async stop(): Promise<void> {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
    },
  };
}
