import { existsSync } from "node:fs";
import { installPackages } from "../rig/tools/install-tools.ts";
import { succeeds } from "../run/run-command.ts";

const debianPackage = "postgresql-17";
const program = "/usr/lib/postgresql/17/bin/postgres";

/** Installs PostgreSQL if it is missing, and runs every test of the tally over it. Returns whether all of them passed. */
export async function runPostgresql(): Promise<boolean> {
  if (!existsSync(program)) installPackages([debianPackage], console.log);
  const env = { ...process.env, EVERY_CHECK: "1", TEST_ALL: "1" };
  const files = ["packages/tally/src/storage/postgres", "packages/tally/test/postgres"];
  return succeeds("vitest", ["run", "--project", "tally", ...files], { env });
}
