import type { Text } from "@digital-cleanup/text";
import { sitePaths } from "../layout/site-paths.ts";

/** The page for unknown territory codes, with a link to the search. */
export const UnknownTerritoryPage = ({ t, basePath }: { t: Text; basePath: string }) => (
  <>
    <h1>{t("tally.rollup.unknownTitle")}</h1>
    <p class="lead">{t("tally.rollup.unknown")}</p>
    <p>
      <a href={`${basePath}${sitePaths.territories}?lang=${t.language}`}>
        {t("tally.territories.title")}
      </a>
    </p>
  </>
);
