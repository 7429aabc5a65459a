import { type Totals, type TotalsRow, totalsRows } from "@digital-cleanup/challenge";
import { amountText } from "../../figures/figures.tsx";
import { useJoining } from "../joining.ts";
import { typedNumber } from "../note/draft.ts";
import { TaskIcon } from "../tasks/task-icon.tsx";
import type { TaskName } from "../tasks/tasks.ts";

/** Every number of a contribution in words, one a line. `hides` leaves out a line that is shown larger. */
export function AmountLines({ totals, hides }: { totals: Totals; hides?: string }) {
  const { t, format } = useJoining();
  const rows = totalsRows(totals, (key, more) => t(`contribution.${key}`, more));
  const write = (row: TotalsRow, value: number) =>
    row.unit === "bytes"
      ? format.bytes(value, typedNumber(t.language))
      : amountText(format, row.unit, BigInt(value));
  return (
    <ul class="amounts">
      {rows
        .filter(({ id }) => id !== hides)
        .map((row) => (
          <li key={row.id}>
            <TaskIcon task={taskOfRow(row.id)} />
            <span>{row.label}</span>
            <data id={`join-${row.id}`} value={row.measured + row.declared}>
              {write(row, row.measured + row.declared)}
            </data>
            {row.measured > 0 && (
              <small>{t("tally.join.totalMeasured", { size: write(row, row.measured) })}</small>
            )}
          </li>
        ))}
    </ul>
  );
}

/** Whose picture stands beside a line. */
function taskOfRow(id: string): TaskName {
  if (id === "emails" || id === "unsubscribes") return "mail";
  if (id === "apps" || id === "files") return id;
  return id.startsWith("bytes") ? "photos" : "devices";
}
