import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { BasisStroke } from "@digital-cleanup/ui/figures/basis-label.tsx";

type Declared = NonNullable<Published["declaredByOrganiser"]>;
const counts = ["peopleActing", "peopleReached", "files", "emails", "apps"] as const;

/** The amounts that the organiser counted by hand. They are not added to the participants' totals. */
export function DeclaredCard({ t, format, declared }: LocaleProps & { declared: Declared }) {
  const lines = counts.flatMap((field) => {
    const value = declared[field];
    return value === undefined ? [] : [{ field, text: format.number(BigInt(value)) }];
  });
  const { bytes } = declared;
  if (lines.length === 0 && bytes === undefined) return null;
  return (
    <section class="card flow" aria-labelledby="declared">
      <h2 id="declared">{t("tally.event.organiserDeclared")}</h2>
      <dl class="lines lines--wrap">
        {lines.map(({ field, text }) => (
          <div key={field}>
            <dt>{t(`tally.event.${field}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {bytes !== undefined && (
          <div>
            <dt>{t("tally.event.deleted")}</dt>
            <dd>{format.bytes(BigInt(bytes))}</dd>
          </div>
        )}
      </dl>
      <p class="basis">
        <BasisStroke basis="declared" />
        {t("tally.event.organiserDeclaredNote")}
      </p>
    </section>
  );
}
