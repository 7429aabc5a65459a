import { existsSync } from "node:fs";
import { installPackages } from "../rig/tools/install-tools.ts";
import { succeeds } from "../run/run-command.ts";

/** The tests of the tally beside a program of Debian: its package, a file of it, and where they are. */
const besides = {
  postgresql: {
    package: "postgresql-17",
    program: "/usr/lib/postgresql/17/bin/postgres",
    files: ["packages/tally/src/storage/postgres", "packages/tally/test/postgres"],
  },
  nginx: {
    package: "nginx",
    program: "/usr/sbin/nginx",
    files: ["packages/tally/test/nginx"],
  },
};

export type TallyBeside = keyof typeof besides;
export const tallyBesides = Object.keys(besides) as TallyBeside[];

/** Installs the program if it is missing, and runs every test beside it. Returns whether all of them passed. */
export async function runTally(beside: TallyBeside): Promise<boolean> {
  const { package: debianPackage, program, files } = besides[beside];
  if (!existsSync(program)) installPackages([debianPackage], console.log);
  const env = { ...process.env, EVERY_CHECK: "1", TEST_ALL: "1" };
  return succeeds("vitest", ["run", "--project", "tally", ...files], { env });
}
