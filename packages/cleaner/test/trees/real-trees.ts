import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder made by the program itself. `works` throws if the program can no longer use it. */
export type RealTree = {
  /** Whether the program is installed here. Otherwise its recorded tree stands in for it. */
  isInstalled: () => boolean;
  make: (folder: string) => void;
  works: (folder: string) => void;
  /** Ends what `make` or `works` started. */
  end?: (folder: string) => void;
};

const run = (program: string, args: readonly string[], options: object = {}) =>
  execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options }).toString();
const canRun = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

const git: RealTree = {
  isInstalled: () => canRun("git", "--version"),
  make: (folder) => {
    const work = `${folder}-work`;
    const at = ["-C", work, "-c", "user.name=Test", "-c", "user.email=test@example.org"];
    run("git", ["init", "--quiet", "--initial-branch=main", work]);
    writeFileSync(join(work, "plan.txt"), "plan");
    run("git", [...at, "add", "."]);
    run("git", [...at, "commit", "--quiet", "-m", "Start"]);
    run("git", ["clone", "--quiet", "--bare", work, folder]);
    // Packs the references: `refs/` holds only empty folders then.
    run("git", ["-C", folder, "gc", "--quiet"]);
  },
  works: (folder) => {
    run("git", ["-C", folder, "log", "--oneline"]);
    run("git", ["-C", folder, "fsck", "--strict"]);
  },
};

const venv: RealTree = {
  isInstalled: () => canRun("python3", "-c", "import ensurepip, venv"),
  make: (folder) => void run("python3", ["-m", "venv", folder]),
  works: (folder) => {
    for (const pip of ["pip", "pip3"]) run(join(folder, "bin", pip), ["--version"]);
    run(join(folder, "bin/python"), ["-c", "import pip"]);
  },
};

const postgresPrograms = ["17", "15"]
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((folder) => existsSync(join(folder, "initdb")));

/** PostgreSQL refuses to run as root, so it then runs as the user of its package. */
function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  return { uid: Number(run("id", ["-u", "postgres"])), gid: Number(run("id", ["-g", "postgres"])) };
}

function postgresRun(program: string, args: readonly string[]): void {
  const full = join(postgresPrograms!, program);
  // The server keeps the outputs open.
  execFileSync(full, args, { ...postgresUser(), cwd: "/", stdio: "ignore" });
}

const startPostgres = (folder: string) =>
  postgresRun("pg_ctl", ["-D", folder, "-w", "-o", `-c listen_addresses= -k ${folder}`, "start"]);
const stopPostgres = (folder: string) =>
  postgresRun("pg_ctl", ["-D", folder, "-w", "-m", "fast", "stop"]);

/** A server that runs, on a socket in its own folder. */
const postgres: RealTree = {
  isInstalled: () => postgresPrograms !== undefined,
  make: (folder) => {
    mkdirSync(folder, { recursive: true });
    const { uid, gid } = postgresUser();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    postgresRun("initdb", ["-D", folder, "-U", "test", "-A", "trust", "--locale", "C.UTF-8"]);
    startPostgres(folder);
    postgresRun("psql", ["-h", folder, "-U", "test", "-c", "CREATE TABLE a (b int)", "postgres"]);
  },
  works: (folder) => {
    const ask = () =>
      postgresRun("psql", ["-h", folder, "-U", "test", "-c", "SELECT * FROM a", "postgres"]);
    ask();
    stopPostgres(folder);
    startPostgres(folder);
    ask();
  },
  end: (folder) => stopPostgres(folder),
};

/** By the names of `ownedFolders`. */
export const realTrees: ReadonlyMap<string, RealTree> = new Map([
  ["Git, without files", git],
  ["Python environment", venv],
  ["PostgreSQL", postgres],
]);
