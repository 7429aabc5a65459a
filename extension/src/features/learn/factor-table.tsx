import { allFactors } from "@digital-cleanup/footprint";
import { usePage } from "../../ui/page-context.ts";

/** Every number behind an estimate, with its source and licence. */
export function FactorTable() {
  const { t, format } = usePage();
  return (
    <details class="card">
      <summary>
        <h2 style={{ display: "inline" }}>{t("learn.factors")}</h2>{" "}
        <span class="soft small">{t("learn.factorsLead", { count: allFactors.length })}</span>
      </summary>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("learn.factors")}>
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
            {allFactors.map(({ id, value, unit, year, source }) => (
              <tr key={id} translate={false}>
                <th scope="row" class="mono">
                  {id}
                </th>
                <td class="n">
                  {format.precise(value)} {unit}
                </td>
                <td>{year}</td>
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
    </details>
  );
}
