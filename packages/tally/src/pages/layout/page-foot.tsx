import type { Text } from "@digital-cleanup/text";
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
  const page = `${basePath}${sitePaths.legal}?lang=${t.language}`;
  const links = [
    [t("tally.legal.notice"), `${page}#notice`],
    [t("tally.legal.data"), `${page}#data`],
    [t(`tally.legal.status.${legal.accessibilityStatus ?? "unknown"}`), `${page}#accessibility`],
    [t("tally.calculation.title"), `${basePath}${sitePaths.method}?lang=${t.language}`],
    ...(legal.sourceUrl === undefined ? [] : [[t("tally.legal.source"), legal.sourceUrl] as const]),
  ] as const;
  return (
    <>
      <p class="row">
        {links.map(([label, href]) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
      <p>
        {t("tally.page.independent")} {weight}
      </p>
    </>
  );
};
