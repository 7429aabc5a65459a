import {
  type Amounts,
  categories,
  deviceStates,
  deviceTypes,
  type Totals,
} from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { type PageContext, usePage } from "../../ui/page-context.ts";

type Row = {
  id: string;
  label: string;
  amount: (amounts: Amounts) => number;
  format: (amount: number) => string;
  /** Shown even where both columns are 0. */
  isBasic?: boolean;
};

/** One row for each number of a contribution, so that the table says all that the payload says. */
function rowsOf({ t, format }: PageContext): Row[] {
  const count = format.number;
  const counts = (["files", "emails", "apps", "unsubscribes"] as const).map((field): Row => ({
    id: field,
    label: t(`challenge.${field}`),
    amount: (amounts) => amounts[field],
    format: count,
    isBasic: field !== "unsubscribes",
  }));
  const bytes: Row = {
    id: "bytes",
    label: t("challenge.bytes"),
    amount: (amounts) => amounts.bytes,
    format: format.bytes,
    isBasic: true,
  };
  const byCategory = categories.map((category): Row => ({
    id: `bytes-${category}`,
    label: t(`challenge.ofWhich.${category}`),
    amount: (amounts) => amounts.bytesByCategory[category] ?? 0,
    format: format.bytes,
  }));
  const devices = deviceTypes.flatMap((type) =>
    deviceStates.map((state): Row => ({
      id: `devices-${type}-${state}`,
      label: t(state === "working" ? "challenge.deviceWorking" : "challenge.deviceBroken", {
        device: t(`challenge.device.${type}`),
      }),
      amount: (amounts) => amounts.devices[type]?.[state] ?? 0,
      format: count,
    })),
  );
  const grams: Row = {
    id: "grams",
    label: t("challenge.grams"),
    amount: (amounts) => amounts.grams,
    format: format.grams,
  };
  return [...counts, bytes, ...byCategory, ...devices, grams];
}

function Amount({ id, amount, text }: { id: string; amount: number; text: string }) {
  const figure = (
    <data id={id} value={String(amount)}>
      {text}
    </data>
  );
  return <td class="n">{amount > 0 ? <b>{figure}</b> : figure}</td>;
}

/** A contribution's totals as people read them, measured and declared side by side. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const page = usePage();
  const { t } = page;
  const { measured, declared } = totals;
  const rows = rowsOf(page).filter(
    (row) => row.isBasic || row.amount(measured) > 0 || row.amount(declared) > 0,
  );
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={t("challenge.done")}>
      <table class="table" id="challenge-totals">
        <thead>
          <tr>
            <th scope="col">{t("challenge.done")}</th>
            <th scope="col" class="n">
              <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
            </th>
            <th scope="col" class="n">
              <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {Object.entries({ measured, declared }).map(([method, amounts]) => (
                <Amount
                  key={method}
                  id={`challenge-${row.id}-${method}`}
                  amount={row.amount(amounts)}
                  text={row.format(row.amount(amounts))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
