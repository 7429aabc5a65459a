import type { Factor } from "@digital-cleanup/footprint";
import { usePage } from "../../../ui/page-context.ts";

/** Numbers behind estimates, each with its source and licence. */
export function FactorTable({ factors }: { factors: readonly Factor[] }) {
  const { t, format } = usePage();
  return (
    <div
      class="scroll factors__table"
      role="region"
      tabIndex={0}
      aria-label={t("learn.factorsFound", { count: factors.length })}
    >
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t("learn.factor")}</th>
            <th scope="col" class="n">
              {t("learn.value")}
            </th>
            <th scope="col">{t("learn.year")}</th>
            <th scope="col">{t("learn.source")}</th>
            <th scope="col">{t("learn.licence")}</th>
          </tr>
        </thead>
        <tbody>
          {factors.map(({ id, value, unit, year, source }) => (
            <tr key={id} translate={false}>
              <th scope="row" class="mono">
                {id}
              </th>
              <td class="n">
                {format.precise(value)} {unit}
              </td>
              <td>{year === "unknown" ? t("learn.yearUnknown") : year}</td>
              <td>
                <a href={source.url} rel="noreferrer">
                  {source.title}
                </a>
              </td>
              <td>{source.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
