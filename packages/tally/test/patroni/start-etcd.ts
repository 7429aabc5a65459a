import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../support/servers/free-port.ts";
import { untilListening } from "../support/servers/until-listening.ts";

const names = ["etcd1", "etcd2", "etcd3"];

/** Starts three members of etcd on loopback, with their data in `directory`. */
export async function startEtcd(directory: string) {
  const members: { name: string; clientPort: number; peerPort: number }[] = [];
  for (const name of names) {
    members.push({ name, clientPort: await freePort(), peerPort: await freePort() });
  }
  const url = (port: number) => `http://127.0.0.1:${port}`;
  const cluster = members.map(({ name, peerPort }) => `${name}=${url(peerPort)}`).join(",");
  const started: ChildProcess[] = members.map(({ name, clientPort, peerPort }) =>
    spawn(
      "/usr/bin/etcd",
      [
        "--name",
        name,
        "--data-dir",
        join(directory, name),
        "--log-level",
        "error",
        "--listen-client-urls",
        url(clientPort),
        "--advertise-client-urls",
        url(clientPort),
        "--listen-peer-urls",
        url(peerPort),
        "--initial-advertise-peer-urls",
        url(peerPort),
        "--initial-cluster",
        cluster,
        "--initial-cluster-state",
        "new",
        "--heartbeat-interval",
        "500",
        "--election-timeout",
        "5000",
      ],
      { stdio: "ignore" },
    ),
  );
  for (const { clientPort } of members) await untilListening(clientPort);
  return {
    /** As Patroni's `hosts` takes them. */
    hosts: members.map(({ clientPort }) => `127.0.0.1:${clientPort}`).join(","),
    async stop(): Promise<void> {
      for (const member of started) {
        const ended = once(member, "exit");
        member.kill("SIGKILL");
        await ended;
      }
    },
  };
}
