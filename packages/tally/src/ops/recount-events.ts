import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { EventRecord } from "../storage/event-record.ts";
import { readCodes, recordFromRow } from "../storage/sql/event-row.ts";
import { createRows } from "../storage/sql/rows.ts";
import { recountInSteps } from "../storage/sql/recount.ts";
import type { EventRow } from "../storage/sql/statements.ts";
import { prepareStatements } from "../storage/sqlite/sqlite-statements.ts";
import { readTotalsFields } from "../storage/sqlite/totals-fields.ts";
import { createTotalsNumbering } from "../storage/sql/totals-numbering.ts";
import type { EventRecount } from "../storage/store.ts";

/** Reading thousands of events takes a while, so other work is done after each of these groups. */
const eventsPerStep = 25;

/**
 * Recounts events in one snapshot. `database` is a connection of its own, so that writers on other connections do not
 * wait, and this process does other work between the steps.
 */
export async function* recountEvents(
  database: DatabaseSync,
  isWanted: (record: EventRecord) => boolean = () => true,
): AsyncGenerator<EventRecount> {
  const statements = prepareStatements(database);
  const numbering = createTotalsNumbering(readTotalsFields(database));
  const { readPublicSums } = createRows(statements, numbering);
  database.exec("BEGIN");
  try {
    for (const [index, code] of readCodes(statements).entries()) {
      if (index % eventsPerStep === 0) await setImmediate();
      const record = recordFromRow(statements.eventByCode.get(code) as unknown as EventRow);
      if (record.erasedOn !== null) yield { code: record.event.code };
      if (record.erasedOn !== null || !isWanted(record)) continue;
      await setImmediate();
      const storedSums = readPublicSums(record.id).sums;
      const steps = recountInSteps(statements, numbering, record, storedSums);
      let step = steps.next();
      while (!step.done) {
        await setImmediate();
        step = steps.next();
      }
      yield { code: record.event.code, recount: step.value };
    }
  } finally {
    database.exec("COMMIT");
  }
}
