import type { Amounts, Totals } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { usePage } from "../../ui/page-context.ts";

const countDevices = ({ devices }: Amounts): number =>
  Object.values(devices).reduce((sum, { working, broken }) => sum + working + broken, 0);

const rows = {
  bytes: ({ bytes }: Amounts) => bytes,
  files: ({ files }: Amounts) => files,
  emails: ({ emails }: Amounts) => emails,
  apps: ({ apps }: Amounts) => apps,
  unsubscribes: ({ unsubscribes }: Amounts) => unsubscribes,
  devices: countDevices,
} as const;
const rowIds = Object.keys(rows) as (keyof typeof rows)[];
const methods = ["measured", "declared"] as const;

/** The totals of the session, bytes first. Measured and declared are separate columns and never added up. */
export function SummaryTable({ totals }: { totals: Totals }) {
  const { t, format } = usePage();
  const shown = rowIds.filter(
    (id) => id === "bytes" || methods.some((method) => rows[id](totals[method]) > 0),
  );
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={t("session.doneHere")}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t("session.doneHere")}</th>
            {methods.map((method) => (
              <th scope="col" class="n" key={method}>
                <BasisLabel basis={method}>{t(`common.${method}`)}</BasisLabel>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => (
            <tr key={id}>
              <th scope="row">{t(`session.row.${id}`)}</th>
              {methods.map((method) => {
                const amount = rows[id](totals[method]);
                return (
                  <td class="n" key={method}>
                    <data value={amount} id={`session-${id}-${method}`}>
                      {id === "bytes" ? format.bytes(amount) : format.number(amount)}
                    </data>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
