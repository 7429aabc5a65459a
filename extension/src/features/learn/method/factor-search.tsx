import "./factor-search.css";
import { allFactors } from "@digital-cleanup/footprint";
import { csvDelimiter } from "@digital-cleanup/text";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { type FamilyId, familyIds, isOfFamily } from "./factor-families.ts";
import { FactorTable } from "./factor-table.tsx";
import { writeFactorsCsv } from "./factors-csv.ts";
import { findFactors } from "./find-factors.ts";

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
            <button
              type="button"
              class="btn"
              aria-pressed={id === family}
              onClick={() => setFamily(id === family ? undefined : id)}
            >
              {t(`learn.family.${id}`)} <span class="soft">{ofFamily(id).length}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="small soft" role="status">
        {isSearching && t("learn.factorsFound", { count: found.length })}
      </p>
      {isSearching && <FactorTable factors={found} />}
      <p>
        <button
          type="button"
          class="btn btn--text"
          id="factors-csv"
          onClick={() =>
            saveFile(
              "factors.csv",
              "text/csv",
              writeFactorsCsv(allFactors, csvDelimiter(t.language)),
            )
          }
        >
          {t("learn.csv")}
        </button>
      </p>
    </section>
  );
}
