import { FactList, type LegalProps } from "./fact-list.tsx";

/** What a person has to be told by article 13 of the GDPR. */
export const DataPage = ({ t, legal: { data, publisher } }: LegalProps) => (
  <>
    <h1>{t("tally.legal.data")}</h1>
    <p>{t("tally.legal.dataLaw")}</p>
    <FactList
      t={t}
      rows={[
        [t("tally.legal.controller"), data.controller ?? publisher.name],
        [t("tally.legal.dataContact"), data.contact],
        [t("tally.legal.purposeTitle"), t("tally.legal.purpose")],
        [t("tally.legal.basisTitle"), data.legalBasis && t(`tally.legal.basis.${data.legalBasis}`)],
        [t("tally.legal.recipientsTitle"), data.recipients ?? t("tally.legal.recipients")],
        [t("tally.legal.transfersTitle"), data.transfers ?? t("tally.legal.transfers")],
      ]}
    />
    <h2>{t("tally.legal.collectedTitle")}</h2>
    <p>{t("tally.legal.collected")}</p>
    <p>{t("tally.home.howClick")}</p>
    <h2>{t("tally.legal.keptTitle")}</h2>
    <p>{t("tally.page.retention")}</p>
    <p>{t("tally.legal.keptNames")}</p>
    <h2>{t("tally.legal.rightsTitle")}</h2>
    <p>{t("tally.legal.rights")}</p>
    <p>{t("tally.legal.rightsLeft")}</p>
    <p>
      {t("tally.legal.complaint")}{" "}
      <a href="https://www.cnil.fr/fr/plaintes">{t("tally.legal.complaintLink")}</a>
    </p>
    <h2>{t("tally.legal.cookiesTitle")}</h2>
    <p>{t("tally.legal.cookies")}</p>
  </>
);
