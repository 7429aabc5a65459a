import type { Text } from "@digital-cleanup/text";
import { accessibilityStatus } from "../../legal/accessibility-status.ts";
import type { LegalNotice } from "../../legal/legal-notice.ts";
import { sitePaths } from "./site-paths.ts";

type Props = {
  t: Text;
  basePath: string;
  legal: LegalNotice;
  /** The weight of the page, as a sentence. */
  weight: string;
};

/** The foot of every page: the legal notices, the independence of the project and the weight of the page. */
export const PageFoot = ({ t, basePath, legal, weight }: Props) => {
  const links = [
    [t("tally.legal.notice"), sitePaths.legalNotice],
    [t("tally.legal.data"), sitePaths.personalData],
    [t(`tally.legal.status.${accessibilityStatus(legal)}`), sitePaths.accessibility],
    [t("tally.legal.ecodesign"), sitePaths.ecodesign],
    [t("tally.calculation.title"), sitePaths.method],
  ] as const;
  return (
    <>
      <p class="row">
        {links.map(([label, path]) => (
          <a key={path} href={`${basePath}${path}?lang=${t.language}`}>
            {label}
          </a>
        ))}
        {legal.sourceUrl && <a href={legal.sourceUrl}>{t("tally.legal.source")}</a>}
      </p>
      <p>
        {t("tally.page.independent")} {weight}
      </p>
    </>
  );
};
