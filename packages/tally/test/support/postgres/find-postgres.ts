import { existsSync } from "node:fs";
import { join } from "node:path";
import { isEveryCheckRequired } from "../every-check.ts";

/** Where Debian's `postgresql-17` installs its programs. */
export const postgresPrograms = process.env.POSTGRES_PROGRAMS ?? "/usr/lib/postgresql/17/bin";

const hasPostgres = existsSync(join(postgresPrograms, "initdb"));

/** Whether the tests of PostgreSQL are skipped, because this machine lacks it. */
export const isWithoutPostgres = !hasPostgres && !isEveryCheckRequired;
