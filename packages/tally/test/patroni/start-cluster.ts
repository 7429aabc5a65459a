import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ChildProcess, spawn } from "node:child_process";
import { Client } from "pg";
import { documentedBlock } from "../support/documented.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { endProcess } from "./end-process.ts";
import { type Node, startNode, superuser } from "./start-node.ts";
import { freePort } from "../support/servers/free-port.ts";
import { untilListening } from "../support/servers/until-listening.ts";

const names = ["etcd1", "etcd2", "etcd3"];

/** Starts three members of etcd on loopback, with their data in `directory`. */
async function startEtcd(directory: string, cleanUp: AsyncDisposableStack) {
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
  for (const member of started) cleanUp.defer(() => endProcess(member));
  for (const { clientPort } of members) await untilListening(clientPort);
  return {
    /** As Patroni's `hosts` takes them. */
    hosts: members.map(({ clientPort }) => `127.0.0.1:${clientPort}`).join(","),
  };
}

/** Starts HAProxy with the documented configuration in front of three nodes on loopback. */
async function startHaproxy(
  directory: string,
  nodes: readonly Node[],
  cleanUp: AsyncDisposableStack,
) {
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
  cleanUp.defer(() => endProcess(server));
  await untilListening(port);
  return { port };
}

const programs = ["/usr/bin/patroni", "/usr/bin/etcd", "/usr/sbin/haproxy"];

/** Whether the tests of Patroni are skipped, because this machine lacks a program. */
export const isWithoutPatroni = !programs.every(existsSync) && !isEveryCheckRequired;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(200);
}

/** Three nodes of Patroni with etcd and HAProxy on loopback, as documented, with an empty database of a tally. `cleanUp` ends what was started, also if the start fails. */
export async function startCluster(cleanUp: AsyncDisposableStack) {
  const directory = mkdtempSync(join(tmpdir(), "tally-patroni-"));
  cleanUp.defer(() => rmSync(directory, { recursive: true }));
  // Each node has a folder of its own, which is closed to others.
  chmodSync(directory, 0o711);
  const etcd = await startEtcd(directory, cleanUp);
  const nodes: Node[] = [];
  for (const name of ["db1", "db2", "db3"]) {
    const node = await startNode(name, directory, etcd.hosts);
    cleanUp.defer(node.kill);
    nodes.push(node);
  }
  const haproxy = await startHaproxy(directory, nodes, cleanUp);

  async function primary(): Promise<Node> {
    for (;;) {
      for (const node of nodes) if (await node.isPrimary()) return node;
      await sleep(200);
    }
  }
  async function standbys(): Promise<Node[]> {
    const found: Node[] = [];
    for (const node of nodes) if (await node.isStandby()) found.push(node);
    return found;
  }
  const untilWhole = () => until(async () => (await standbys()).length === 2);

  await untilWhole();
  const { ports } = await primary();
  const client = new Client({ host: "127.0.0.1", port: ports.postgres, ...superuser });
  await client.connect();
  await client.query("CREATE ROLE tally LOGIN PASSWORD 'password'");
  await client.query("CREATE DATABASE tally OWNER tally");
  await client.end();
  const administrator = new Client({
    host: "127.0.0.1",
    port: ports.postgres,
    database: "tally",
    ...superuser,
  });
  await administrator.connect();
  await administrator.query(documentedBlock("scale.md", "sql", "pg_checkpoint"));
  await administrator.end();

  return {
    url: `postgres://tally:password@127.0.0.1:${haproxy.port}/tally`,
    primary,
    standbys,
    /** Waits until there are a primary and two standbys. */
    untilWhole,
  };
}

export type PatroniCluster = Awaited<ReturnType<typeof startCluster>>;
