import { type Fact, Facts } from "../figures/facts.tsx";
import type { RollupFigures } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";

type Declared = RollupFigures["declaredByOrganisers"];

/** The sums that organisers declared, which no other total includes; null if there are none. */
export function DeclaredSumsCard({ t, format, declared }: LocaleProps & { declared: Declared }) {
  if (declared.events === 0) return null;
  const row = (
    label: string,
    value: number | string | undefined,
    write: (value: bigint) => string = format.number,
  ): Fact => [
    label,
    value === undefined ? undefined : <data value={value}>{write(BigInt(value))}</data>,
  ];
  const rows = [
    row(t("tally.rollup.peopleActing"), declared.peopleActing),
    row(t("tally.rollup.peopleReached"), declared.peopleReached),
    row(t("tally.event.files"), declared.files),
    row(t("tally.event.emails"), declared.emails),
    row(t("tally.event.apps"), declared.apps),
    row(t("tally.event.data"), declared.bytes, format.bytes),
  ];
  return (
    <section class="card flow" aria-labelledby="declared">
      <h2 id="declared">{t("tally.rollup.declared")}</h2>
      <Facts class="lines lines--wrap small" rows={rows} />
      <p class="tiny soft">
        <BasisLabel basis="declared">{t("common.declared")}</BasisLabel> ·{" "}
        {t("tally.rollup.declaredBy", { count: declared.events })} {t("tally.rollup.declaredNote")}
      </p>
    </section>
  );
}
