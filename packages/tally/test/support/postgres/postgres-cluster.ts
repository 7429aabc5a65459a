import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { postgresPrograms } from "./find-postgres.ts";
import { freePort } from "../servers/free-port.ts";
import { postgresUser } from "./postgres-user.ts";

type Options = {
  /** Added to the settings of a new cluster. */
  settings?: Record<string, string>;
  /** Added to the options of `initdb`. */
  init?: string[];
  directory?: string;
  /** Runs PostgreSQL through another program, which has to run it as a user that is not root. */
  enter?: string[];
};

/** A PostgreSQL server of its own on loopback, with its data in a temporary folder. */
export async function startCluster({
  settings = {},
  init = [],
  directory = mkdtempSync(join(tmpdir(), "tally-postgres-")),
  enter = [],
}: Options = {}) {
  const user = enter.length > 0 ? {} : postgresUser();
  if (user.uid !== undefined) chownSync(directory, user.uid, user.gid!);
  const data = join(directory, "data");
  const options = { ...user, cwd: "/" };
  const command = (program: string, args: string[]): [string, string[]] => {
    const [first = "", ...rest] = [...enter, join(postgresPrograms, program), ...args];
    return [first, rest];
  };
  const initial = ["-D", data, "-U", "tally", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8"];
  execFileSync(...command("initdb", [...initial, ...init]), { ...options, stdio: "ignore" });
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const words = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", directory];
  const start = () =>
    spawn(...command("postgres", [...words, ...flags]), { ...options, stdio: "ignore" });
  let server = start();
  const urlOf = (database: string) => `postgres://tally@127.0.0.1:${port}/${database}`;

  /** Runs statements with a connection of its own. */
  async function query(text: string, database = "postgres"): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: urlOf(database) });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  async function untilReady(): Promise<void> {
    while (server.exitCode === null) {
      try {
        await query("SELECT 1");
        return;
      } catch {
        await sleep(50);
      }
    }
    throw new Error(`PostgreSQL ended with ${server.exitCode} at its start`);
  }
  await untilReady();

  let databases = 0;
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  return {
    data,
    urlOf,
    query,
    /** Creates an empty database, and returns its URL. */
    async createDatabase(): Promise<string> {
      const name = `tally${(databases += 1)}`;
      await query(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    /** The URL of a database without tables: the same each time, which takes a tenth of the time of a new one. */
    async emptyDatabase(): Promise<string> {
      await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      return urlOf("postgres");
    },
    /** Ends the server as its operator does ("SIGINT"), or as a crash. */
    end,
    hasEnded: (): boolean => server.exitCode !== null,
    async startAgain(): Promise<void> {
      server = start();
      await untilReady();
    },
    async stop(): Promise<void> {
      await end("SIGINT");
      rmSync(directory, { recursive: true });
    },
  };
}

export type Cluster = Awaited<ReturnType<typeof startCluster>>;
