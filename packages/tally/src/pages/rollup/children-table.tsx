import type { Rollup, RollupFigures } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../figures/figures.tsx";
import { childCells, childColumns } from "./child-figures.ts";
import { placeName } from "./place-nav.tsx";
import { rollupPageUrl } from "./rollup-links.ts";

/** The territories one level below, sorted by name, and what has no line of its own; null if there are neither. */
export function ChildrenTable({
  t,
  format,
  basePath,
  rollup,
}: LocaleProps & { basePath: string; rollup: Rollup }) {
  const { children, territory, wholeTerritory, pooled, year } = rollup;
  if (children.length === 0 && !pooled) return null;
  return (
    <div class="card flow">
      <h2 id="children">{t(`tally.rollup.childrenOf.${territory.level}`)}</h2>
      <div class="scroll" role="region" tabIndex={0} aria-labelledby="children">
        <table class="table territories">
          <thead>
            <tr>
              <th scope="col">{t("tally.rollup.territory")}</th>
              {childColumns.map((label) => (
                <th scope="col" class="n" key={label}>
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {children.map((child) => (
              <Row key={child.code} t={t} format={format} figures={child}>
                <a href={rollupPageUrl(basePath, child.codes, year, t.language)}>
                  {placeName(format, child)}
                </a>
              </Row>
            ))}
            {wholeTerritory.events > 0 && (
              <Row t={t} format={format} figures={wholeTerritory}>
                {t("tally.rollup.wholeTerritory")}
              </Row>
            )}
            {pooled && (
              <Row t={t} format={format} figures={pooled}>
                {t("tally.rollup.pooled")}
              </Row>
            )}
          </tbody>
        </table>
      </div>
      <p class="tiny soft">
        {t("tally.rollup.sumNote")}
        {wholeTerritory.events > 0 && ` ${t("tally.rollup.wholeTerritoryNote")}`}
        {pooled && ` ${t("tally.rollup.pooledNote")}`}
      </p>
    </div>
  );
}

const Row = ({
  t,
  format,
  figures,
  children,
}: LocaleProps & { figures: RollupFigures; children: ComponentChildren }) => (
  <tr>
    <th scope="row">{children}</th>
    {childCells(figures, format).map((cell, index) => (
      <td class="n" key={childColumns[index]}>
        {cell ?? (
          <>
            <span aria-hidden="true">—</span>
            <span class="hidden">{t("tally.rollup.notPublished")}</span>
          </>
        )}
      </td>
    ))}
  </tr>
);
