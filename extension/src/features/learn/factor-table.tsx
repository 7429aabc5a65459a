import "./factor-table.css";
import { allFactors } from "@digital-cleanup/footprint";
import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { findFactors } from "./find-factors.ts";

/** Every number behind an estimate, with its source and licence. */
export function FactorTable() {
  const { t, format } = usePage();
  const [words, setWords] = useState("");
  const found = findFactors(allFactors, words);
  return (
    <details class="card" id="factors">
      <summary>
        <h2 style={{ display: "inline" }}>{t("learn.factors")}</h2>{" "}
        <span class="soft small">{t("learn.factorsLead", { count: allFactors.length })}</span>
      </summary>
      <label class="field factors__search">
        <b>{t("learn.search")}</b>
        <span class="soft">{t("learn.searchHint")}</span>
        <input
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="small soft" role="status">
        {t("learn.factorsFound", { count: found.length })}
      </p>
      <div class="scroll factors__table" role="region" tabIndex={0} aria-label={t("learn.factors")}>
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
            {found.map(({ id, value, unit, year, source }) => (
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
    </details>
  );
}
