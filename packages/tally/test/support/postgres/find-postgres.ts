import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isEveryCheckRequired } from "../every-check.ts";

/** Where Debian installs each version of PostgreSQL. */
const versions = "/usr/lib/postgresql";

function newestVersion(): string {
  const names = existsSync(versions) ? readdirSync(versions) : [];
  return `${Math.max(0, ...names.map(Number).filter(Number.isInteger))}`;
}

/** The programs of the newest PostgreSQL of this machine. */
export const postgresPrograms =
  process.env.POSTGRES_PROGRAMS ?? join(versions, newestVersion(), "bin");

const hasPostgres = existsSync(join(postgresPrograms, "initdb"));

/** Whether the tests of PostgreSQL are skipped, because this machine lacks it. */
export const isWithoutPostgres = !hasPostgres && !isEveryCheckRequired;
