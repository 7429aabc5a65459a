import { FactList, ItemList, type LegalProps } from "./fact-list.tsx";

/** The declaration of eco-design: what the program does, which its tests check, and what only the operator knows. */
export const EcodesignPage = ({ t, format, legal, host }: LegalProps) => {
  const { scorePercent, assessedOn, assessedBy, declarationUrl, ...ecodesign } = legal.ecodesign;
  return (
    <>
      <h1>{t("tally.legal.ecodesignTitle")}</h1>
      <p>{t("tally.legal.ecodesignScope", { host })}</p>
      <h2>{t("tally.legal.assessmentTitle")}</h2>
      {scorePercent === undefined ? (
        <p>{t("tally.legal.notAssessed")}</p>
      ) : (
        <FactList
          t={t}
          rows={[
            [t("tally.legal.score"), format.percent(scorePercent / 100)],
            [t("tally.legal.assessedOn"), assessedOn && format.day(assessedOn)],
            [t("tally.legal.assessedBy"), assessedBy],
          ]}
        />
      )}
      {declarationUrl && (
        <p>
          <a href={declarationUrl}>{t("tally.legal.fullDeclaration")}</a>
        </p>
      )}
      <h2>{t("tally.legal.programTitle")}</h2>
      <ItemList items={t("tally.legal.program").split("\n")} none="" />
      <h2>{t("tally.legal.hosting")}</h2>
      <ItemList items={ecodesign.hosting} none={t("tally.legal.gapSentence")} />
      <h2>{t("tally.legal.planTitle")}</h2>
      <ItemList items={ecodesign.plan} none={t("tally.legal.gapSentence")} />
      {ecodesign.contact && (
        <p>
          {t("tally.legal.contact")} {ecodesign.contact}
        </p>
      )}
    </>
  );
};
