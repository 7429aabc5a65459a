import { type Amounts, counterNames, type Totals } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { usePage } from "../../ui/page-context.ts";
import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";

/** The running totals, bytes first, each with its basis. A total of nothing is not shown. */
export function TotalsSoFar({ totals }: { totals: Totals }) {
  return (
    <div class="grid" style={{ "--min": "12rem" }}>
      <Column method="measured" amounts={totals.measured} />
      <Column method="declared" amounts={totals.declared} />
    </div>
  );
}

function Column({ method, amounts }: { method: keyof Totals; amounts: Amounts }) {
  const { t } = usePage();
  const things = counterNames.reduce((sum, name) => sum + amounts[name], 0);
  if (things === 0 && amounts.bytes === 0) return null;
  return (
    <div>
      {amounts.bytes > 0 && (
        <p class="figure" style={{ "--size": "var(--text-2xl)" }}>
          <Bytes bytes={amounts.bytes} id={`session-bytes-${method}`} />
        </p>
      )}
      <p class="small soft">
        {things > 0 && t("session.things", { count: things })}{" "}
        <BasisLabel basis={method}>{t(`common.${method}`)}</BasisLabel>
      </p>
    </div>
  );
}
