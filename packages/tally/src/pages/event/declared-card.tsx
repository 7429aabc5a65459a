import { type Fact, Facts } from "../figures/facts.tsx";
import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { BasisStroke } from "@digital-cleanup/ui/figures/basis-label.tsx";

type Declared = NonNullable<Published["declaredByOrganiser"]>;
const counts = ["peopleActing", "peopleReached", "files", "emails", "apps"] as const;

/** The amounts that the organiser counted by hand. They are not added to the participants' totals. */
export function DeclaredCard({ t, format, declared }: LocaleProps & { declared: Declared }) {
  const { bytes } = declared;
  const lines = counts.flatMap((field): Fact[] => {
    const value = declared[field];
    return value === undefined ? [] : [[t(`tally.event.${field}`), format.number(BigInt(value))]];
  });
  if (bytes !== undefined) lines.push([t("tally.event.deleted"), format.bytes(BigInt(bytes))]);
  if (lines.length === 0) return null;
  return (
    <section class="card flow" aria-labelledby="declared">
      <h2 id="declared">{t("tally.event.organiserDeclared")}</h2>
      <Facts class="lines lines--wrap" rows={lines} />
      <p class="basis">
        <BasisStroke basis="declared" />
        {t("tally.event.organiserDeclaredNote")}
      </p>
    </section>
  );
}
