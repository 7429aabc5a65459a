import type { Query } from "../database.ts";

/** What the server of the database should be set to, as `pg_settings` has it. Of several values, the first is the usual one. */
const wanted: Record<string, readonly string[]> = {
  // Without them, a power cut loses contributions that were acknowledged.
  fsync: ["on"],
  full_page_writes: ["on"],
  // Otherwise a log or a table has what each person sent, or when.
  log_statement: ["none"],
  log_duration: ["off"],
  log_min_duration_statement: ["-1"],
  log_min_duration_sample: ["-1"],
  log_transaction_sample_rate: ["0"],
  log_parameter_max_length_on_error: ["0"],
  // The detail of an error has the values of a row.
  log_error_verbosity: ["terse"],
  // At a level of debugging, each transaction has a line with its time.
  log_min_messages: ["warning", "error", "log", "fatal", "panic", "notice", "info"],
  track_commit_timestamp: ["off"],
  // The write-ahead log has the order in which tickets were used and contributions arrived. An archive keeps it, and so
  // does a file of the log that is used again under another name.
  archive_mode: ["off"],
  wal_level: ["replica", "minimal"],
  wal_keep_size: ["0"],
  wal_recycle: ["off"],
};

const names = Object.keys(wanted).map((name) => `'${name}'`);
const settingsQuery = `SELECT name, setting FROM pg_settings WHERE name IN (${names.join(", ")})`;

/** A slot keeps the log until its reader has it. */
const slotsQuery = "SELECT slot_name FROM pg_replication_slots WHERE NOT active ORDER BY slot_name";

/** What it takes to remove the log of the last minute. */
const rightsQuery = `SELECT CAST(has_function_privilege('pg_switch_wal()', 'EXECUTE')
  AND pg_has_role('pg_checkpoint', 'USAGE') AS INTEGER) AS may_empty_log`;

/**
 * What is not as it should be, such as `log_statement = all (none)`, and whether the tally may have PostgreSQL remove its
 * write-ahead log.
 */
export async function checkSettings(
  query: Query,
): Promise<{ settingsToMend: string[]; mayEmptyLog: boolean }> {
  const settings = await query<{ name: string; setting: string }>(settingsQuery);
  const slots = await query<{ slot_name: string }>(slotsQuery);
  const [rights] = await query<{ may_empty_log: number }>(rightsQuery);
  const mayEmptyLog = rights?.may_empty_log === 1;
  return {
    settingsToMend: [
      ...settings
        .filter(({ name, setting }) => !wanted[name]!.includes(setting))
        .map(({ name, setting }) => `${name} = ${setting} (${wanted[name]![0]})`),
      ...slots.map(({ slot_name: name }) => `replication slot ${name} = idle (active)`),
      ...(mayEmptyLog ? [] : ["pg_switch_wal, pg_checkpoint = denied (granted)"]),
    ],
    mayEmptyLog,
  };
}
