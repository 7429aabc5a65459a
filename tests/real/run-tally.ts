import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inMarkdown } from "../bench/in-markdown.ts";
import { versionOf } from "../rig/tools/debian-version.ts";
import { installPackages } from "../rig/tools/install-tools.ts";
import { root, succeeds } from "../scripts/test/run-command.ts";

/** The tests of the tally beside programs of Debian: their packages, a file of each, and where the tests are. */
const besides = {
  postgresql: {
    title: "The tally on PostgreSQL",
    packages: { "postgresql-17": "/usr/lib/postgresql/17/bin/postgres" },
    files: ["packages/tally/src/storage/postgres", "packages/tally/test/postgres"],
  },
  nginx: {
    title: "The tally behind nginx",
    packages: { nginx: "/usr/sbin/nginx" },
    files: ["packages/tally/test/nginx"],
  },
  patroni: {
    title: "The tally on a cluster of Patroni",
    packages: {
      patroni: "/usr/bin/patroni",
      "etcd-server": "/usr/bin/etcd",
      "python3-etcd": "/usr/lib/python3/dist-packages/etcd",
      haproxy: "/usr/sbin/haproxy",
      "postgresql-17": "/usr/lib/postgresql/17/bin/postgres",
    },
    files: ["packages/tally/test/patroni"],
  },
};

export type TallyBeside = keyof typeof besides;
export const tallyBesides = Object.keys(besides) as TallyBeside[];

/** What Vitest writes about each test. `seen` is what the test noted with `noteSeen`. */
type Report = {
  testResults: {
    name: string;
    assertionResults: { fullName: string; meta: { seen?: string } }[];
  }[];
};

/** A row for each test of a server, and one for each file of other tests. */
function rowsOf({ testResults }: Report): Record<string, string>[] {
  return testResults
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap(({ name, assertionResults: tests }) => {
      const file = path.relative(root, name);
      if (!file.startsWith("packages/tally/test")) {
        return [{ "what was tried": `\`${file}\``, result: `${tests.length} tests passed` }];
      }
      return tests.map(({ fullName, meta }) => ({
        "what was tried": fullName.trim(),
        result: meta.seen ?? "passed",
      }));
    });
}

/** Installs the programs that are missing, and runs every test beside them. Returns whether all of them passed. */
export async function runTally(beside: TallyBeside): Promise<boolean> {
  const { title, packages, files } = besides[beside];
  const missing = Object.entries(packages).filter(([, program]) => !existsSync(program));
  installPackages(
    missing.map(([name]) => name),
    console.log,
  );
  const folder = await mkdtemp(path.join(tmpdir(), "tally-report-"));
  try {
    const report = path.join(folder, "report.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const env = { EVERY_CHECK: "1", TEST_ALL: "1", TEST_LONG: "too" };
    const words = ["run", "--project", "tally", ...reporters, ...files];
    if (!(await succeeds("vitest", words, { env }))) return false;
    const rows = rowsOf(JSON.parse(await readFile(report, "utf8")) as Report);
    const versions = Object.keys(packages).map((name) => `${name} ${versionOf(name)}`);
    const note = `${versions.join(", ")}, from Debian, on loopback. \`npm run test:real -- ${beside}\`.`;
    const file = path.join(root, `tests/bench/results/tally-${beside}.md`);
    await writeFile(file, inMarkdown({ title, note, rows }));
    return true;
  } finally {
    await rm(folder, { recursive: true });
  }
}
