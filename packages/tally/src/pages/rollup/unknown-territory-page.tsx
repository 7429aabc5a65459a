import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** Codes that lead nowhere, and where to start again. */
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
