import type { SendQuery } from "./replay-database.ts";

/** What the server of the database should be set to, as `pg_settings` has it. */
const wanted: Record<string, string> = {
  // Without them, a power cut loses contributions that were acknowledged.
  fsync: "on",
  full_page_writes: "on",
  // Otherwise a log or a table has what each person sent, or when.
  log_statement: "none",
  log_duration: "off",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_parameter_max_length_on_error: "0",
  // The detail of an error has the values of a row.
  log_error_verbosity: "terse",
  track_commit_timestamp: "off",
  // An archive keeps the order in which tickets were used and contributions arrived.
  archive_mode: "off",
};

const query = "SELECT name, setting FROM pg_settings WHERE name = ANY (CAST($1 AS TEXT[]))";

/** The settings that are not as they should be, such as `log_statement = all (none)`. */
export async function checkSettings(send: SendQuery): Promise<string[]> {
  const values = [Object.keys(wanted)];
  const { rows } = await send({ text: query, values, isList: false });
  return rows
    .map(({ name, setting }) => ({ name: String(name), setting: String(setting) }))
    .filter(({ name, setting }) => setting !== wanted[name])
    .map(({ name, setting }) => `${name} = ${setting} (${wanted[name]})`);
}
