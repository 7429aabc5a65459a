import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** The page for unknown territory codes, with a link to the country's page. */
export const UnknownTerritoryPage = ({ t, basePath }: { t: Text; basePath: string }) => (
  <>
    <h1>{t("tally.rollup.unknownTitle")}</h1>
    <p class="lead">{t("tally.rollup.unknown")}</p>
    <p>
      <a href={`${basePath}${paths.rollupPage}?lang=${t.language}`}>
        {t("tally.rollup.toCountry")}
      </a>
    </p>
  </>
);
