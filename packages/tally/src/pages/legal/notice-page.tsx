import { FactList, type LegalProps } from "./fact-list.tsx";

/** Who publishes and who hosts this server, by article 1-1 of the French law of 21 June 2004. */
export const NoticePage = ({ t, legal: { publisher, hosting } }: LegalProps) => (
  <>
    <h1>{t("tally.legal.notice")}</h1>
    <p>{t("tally.legal.noticeLaw")}</p>
    <h2>{t("tally.legal.publisher")}</h2>
    <FactList
      t={t}
      rows={[
        [t("tally.legal.name"), publisher.name],
        [t("tally.legal.address"), publisher.address],
        [t("tally.legal.phone"), publisher.phone],
        ...(publisher.email ? ([[t("tally.legal.email"), publisher.email]] as const) : []),
        ...(publisher.registration
          ? ([[t("tally.legal.registration"), publisher.registration]] as const)
          : []),
        [t("tally.legal.director"), publisher.publicationDirector],
      ]}
    />
    <h2>{t("tally.legal.hosting")}</h2>
    <FactList
      t={t}
      rows={[
        [t("tally.legal.name"), hosting.name],
        [t("tally.legal.address"), hosting.address],
        [t("tally.legal.phone"), hosting.phone],
      ]}
    />
    <p>{t("tally.page.independent")}</p>
  </>
);
