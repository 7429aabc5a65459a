import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../rig/servers/free-port.ts";
import { runnerName, type TestBed } from "./run-program.ts";

const installed = "/usr/lib/postgresql";

/** The newest installed version, because Debian's metapackage may leave an older one beside it. */
const programs = (): string => {
  const [newest] = readdirSync(installed).toSorted((a, b) => Number(b) - Number(a));
  return path.join(installed, newest!, "bin");
};

/** A database cluster for this run, whose superuser is the current user. Returns its address and a function that runs SQL. */
export async function startPostgres(testBed: TestBed) {
  const { folder } = testBed;
  const data = path.join(folder, "postgres");
  const port = await freePort();
  mkdirSync(path.join(folder, "sockets"), { recursive: true });
  await testBed.run(path.join(programs(), "initdb"), [
    "-D",
    data,
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-sync",
  ]);
  await testBed.serve(
    path.join(programs(), "postgres"),
    ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", path.join(folder, "sockets"), "-F"],
    port,
  );
  return {
    url: `postgresql://${runnerName()}:none@127.0.0.1:${port}/postgres`,
    execute: async (sql: string) => {
      const file = path.join(folder, "statements.sql");
      writeFileSync(file, sql);
      const words = [
        "-q",
        "-v",
        "ON_ERROR_STOP=1",
        "-h",
        "127.0.0.1",
        "-p",
        String(port),
        "-f",
        file,
        "postgres",
      ];
      await testBed.run(path.join(programs(), "psql"), words);
    },
  };
}
