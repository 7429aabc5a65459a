import type { Totals } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { useJoining } from "./joining.ts";
import { totalsRows } from "./totals-rows.ts";

/** A contribution's totals as people read them. Measured ones, which only the extension makes, have their own column. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const { t, format } = useJoining();
  const rows = totalsRows({ t, format }, totals);
  const hasMeasured = rows.some(({ measured }) => measured > 0);
  const methods = hasMeasured ? (["measured", "declared"] as const) : (["declared"] as const);
  return (
    <table class="table" id="join-totals">
      <thead>
        <tr>
          <th scope="col">{t("tally.join.done")}</th>
          {methods.map((method) => (
            <th scope="col" class="n" key={method}>
              <BasisLabel basis={method}>{t(`common.${method}`)}</BasisLabel>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {methods.map((method) => (
              <td class="n" key={method}>
                <data id={`join-${row.id}-${method}`} value={row[method]}>
                  {row.write(row[method])}
                </data>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
