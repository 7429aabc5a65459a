import type { RollupFigures } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";

type Declared = RollupFigures["declaredByOrganisers"];

/** The sums that organisers declared, which no other total includes; null if there are none. */
export function DeclaredSumsCard({ t, format, declared }: LocaleProps & { declared: Declared }) {
  if (declared.events === 0) return null;
  const lines = [
    { label: t("tally.rollup.peopleActing"), value: declared.peopleActing, write: format.number },
    { label: t("tally.rollup.peopleReached"), value: declared.peopleReached, write: format.number },
    { label: t("tally.event.files"), value: declared.files, write: format.number },
    { label: t("tally.event.emails"), value: declared.emails, write: format.number },
    { label: t("tally.event.apps"), value: declared.apps, write: format.number },
    {
      label: t("tally.event.data"),
      value: declared.bytes,
      write: (bytes: string) => format.bytes(BigInt(bytes)),
    },
  ];
  return (
    <section class="card flow" aria-labelledby="declared">
      <h2 id="declared">{t("tally.rollup.declared")}</h2>
      <dl class="lines lines--wrap small">
        {lines.map(
          ({ label, value, write }) =>
            value !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <data value={value}>{write(value)}</data>
                </dd>
              </div>
            ),
        )}
      </dl>
      <p class="tiny soft">
        <BasisLabel basis="declared">{t("common.declared")}</BasisLabel> ·{" "}
        {t("tally.rollup.declaredBy", { count: declared.events })} {t("tally.rollup.declaredNote")}
      </p>
    </section>
  );
}
