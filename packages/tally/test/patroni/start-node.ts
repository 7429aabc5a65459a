import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { documentedBlock } from "../support/documented.ts";
import { endProcess } from "./end-process.ts";
import { freePort } from "../support/servers/free-port.ts";
import { postgresUser } from "../support/postgres/postgres-user.ts";

export const superuser = { user: "postgres", password: "change-me" };

/** The documented configuration of one node, on loopback and with its own ports and folder. */
function configuration(name: string, directory: string, hosts: string, ports: Ports): string {
  return documentedBlock("scale.md", "yaml", "synchronous_mode_strict")
    .replace("name: db1", `name: ${name}`)
    .replaceAll("10.0.0.1:8008", `127.0.0.1:${ports.rest}`)
    .replaceAll("10.0.0.1:5432", `127.0.0.1:${ports.postgres}`)
    .replace(/hosts: .*/, `hosts: ${hosts}`)
    .replaceAll("10.0.0.0/24", "127.0.0.1/32")
    .replace(/data_dir: .*/, `data_dir: ${join(directory, "data")}`)
    .replace(
      "\n  authentication:",
      `\n  pgpass: ${join(directory, "pgpass")}\n  parameters: { unix_socket_directories: ${directory} }\n  authentication:`,
    );
}

type Ports = { rest: number; postgres: number };

/** Whether a process exists and is no zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** A node of the cluster: Patroni with its PostgreSQL. */
export async function startNode(name: string, parent: string, hosts: string) {
  const directory = join(parent, name);
  mkdirSync(directory, { mode: 0o700 });
  const user = postgresUser();
  const ports: Ports = { rest: await freePort(), postgres: await freePort() };
  const file = join(directory, "patroni.yml");
  writeFileSync(file, configuration(name, directory, hosts, ports));
  if (user.uid !== undefined) chownSync(directory, user.uid, user.gid!);
  const start = (): ChildProcess =>
    spawn("/usr/bin/patroni", [file], { ...user, cwd: directory, stdio: "ignore" });
  let patroni = start();

  const status = (path: string): Promise<number | undefined> =>
    fetch(`http://127.0.0.1:${ports.rest}${path}`).then(
      (response) => response.status,
      () => undefined,
    );

  return {
    name,
    ports,
    isPrimary: async () => (await status("/primary")) === 200,
    /** A standby that a commit may wait for. */
    isStandby: async () => (await status("/quorum")) === 200,

    /** Ends Patroni and PostgreSQL at once, as a machine that loses its power. */
    async kill(): Promise<void> {
      await endProcess(patroni);
      const pidFile = join(directory, "data", "postmaster.pid");
      if (!existsSync(pidFile)) return;
      const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
      if (!isRunning(pid)) return;
      process.kill(pid, "SIGKILL");
      while (isRunning(pid)) await sleep(20);
    },

    startAgain(): void {
      patroni = start();
    },
  };
}

export type Node = Awaited<ReturnType<typeof startNode>>;
