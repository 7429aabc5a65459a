import { keyText } from "../../keys/key-text.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import { rowFromContribution } from "../sql/contribution-row.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import type { QueryValue } from "./replay-database.ts";

type Statements = Pick<PostgresStatements, "saveContributions" | "updateEvents">;
type Values = readonly QueryValue[];

/** Rows as columns, which is how one statement takes many of them. */
const columnsOf = (rows: readonly Values[]) =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!)) as QueryValue[];

const nameOf = (eventId: number, key: Uint8Array): string => `${eventId} ${keyText(key)}`;

/** Changed rows, of which the last state is written with one statement for all. */
export class UnsavedRows {
  readonly #statements: Statements;
  readonly #numbering: TotalsNumbering;
  readonly #contributions = new Map<string, { eventId: number; contribution: KeyedContribution }>();
  readonly #events = new Map<number, Values>();

  constructor(statements: Statements, numbering: TotalsNumbering) {
    this.#statements = statements;
    this.#numbering = numbering;
  }

  addContribution(eventId: number, contribution: KeyedContribution): void {
    this.#contributions.set(nameOf(eventId, contribution.key), { eventId, contribution });
  }

  addEvent(id: number, values: Values): void {
    this.#events.set(id, values);
  }

  write(): void {
    if (this.#contributions.size > 0) {
      // By key: rows in the order of their arrival would tell that order.
      const sorted = [...this.#contributions.values()].toSorted((one, other) =>
        Buffer.compare(one.contribution.key, other.contribution.key),
      );
      this.#contributions.clear();
      const values = sorted.map(({ eventId, contribution }) => [
        eventId,
        ...rowFromContribution(contribution, this.#numbering),
      ]);
      this.#statements.saveContributions.run(...columnsOf(values));
    }
    if (this.#events.size === 0) return;
    const values = [...this.#events.values()];
    this.#events.clear();
    this.#statements.updateEvents.run(...columnsOf(values));
  }
}
