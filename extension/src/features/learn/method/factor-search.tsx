import "./factor-search.css";
import { allFactors, type Factor } from "@digital-cleanup/footprint";
import { type CsvCell, csvDelimiter, type CsvDelimiter, writeCsv } from "@digital-cleanup/text";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type FamilyId, familyIds, isOfFamily } from "./factor-families.ts";
import { findFactors } from "./find-factors.ts";

const columns: Record<string, (factor: Factor) => CsvCell> = {
  id: ({ id }) => id,
  value: ({ value }) => value,
  low: ({ low }) => low?.value,
  high: ({ high }) => high?.value,
  unit: ({ unit }) => unit,
  year: ({ year }) => year,
  geography: ({ geography }) => geography,
  source: ({ source }) => source.title,
  address: ({ source }) => source.url,
  licence: ({ source }) => source.licence,
};

const ofFamily = (family: FamilyId) => allFactors.filter((factor) => isOfFamily(factor, family));

/** Every number behind an estimate, by words or by family. The table appears once one of them is chosen. */
export function FactorSearch() {
  const { t } = usePage();
  const [words, setWords] = useState("");
  const [family, setFamily] = useState<FamilyId>();
  const isSearching = words.trim() !== "" || family !== undefined;
  const found = findFactors(family ? ofFamily(family) : allFactors, words);
  return (
    <section class="card flow factors" id="factors" aria-labelledby="factors-title">
      <div class="flow flow--tight">
        <h2 id="factors-title">{t("learn.factors")}</h2>
        <p class="soft small">{t("learn.factorsLead", { count: allFactors.length })}</p>
      </div>
      <label class="field factors__search">
        <b>{t("learn.search")}</b>
        <span class="soft">{t("learn.searchHint")}</span>
        <input
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <ul class="row row--tight" aria-label={t("learn.families")}>
        {familyIds.map((id) => (
          <li key={id}>
            <Button
              aria-pressed={id === family}
              onPress={() => setFamily(id === family ? undefined : id)}
            >
              {t(`learn.family.${id}`)} <span class="soft">{ofFamily(id).length}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p class="small soft" role="status">
        {isSearching && t("learn.factorsFound", { count: found.length })}
      </p>
      {isSearching && <FactorTable factors={found} />}
      <p>
        <Button
          class="btn--text"
          id="factors-csv"
          onPress={() =>
            saveFile(
              "factors.csv",
              "text/csv",
              writeFactorsCsv(allFactors, csvDelimiter(t.language)),
            )
          }
        >
          {t("learn.csv")}
        </Button>
      </p>
    </section>
  );
}

/** Numbers behind estimates, each with its source and licence. */
function FactorTable({ factors }: { factors: readonly Factor[] }) {
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
                {source.url === undefined ? (
                  source.title
                ) : (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                )}
              </td>
              <td>{source.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every factor with its range and source. */
const writeFactorsCsv = (factors: readonly Factor[], delimiter: CsvDelimiter): string =>
  writeCsv(
    [
      Object.keys(columns),
      ...factors.map((factor) => Object.values(columns).map((read) => read(factor))),
    ],
    delimiter,
  );
