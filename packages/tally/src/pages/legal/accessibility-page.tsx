import { accessibilityStatus } from "../../legal/accessibility-status.ts";
import { Gap, ItemList, type LegalProps } from "./fact-list.tsx";

/** The parts and their order are those of the model that the French order of 20 September 2019 prescribes. */
export const AccessibilityPage = (props: LegalProps) => {
  const { t, format, legal, host } = props;
  const { accessibility, publisher } = legal;
  const { declaredOn, planUrl } = accessibility;
  const status = accessibilityStatus(legal);
  const none = t("tally.legal.nothingListed");
  return (
    <>
      <h1>{t("tally.legal.declaration")}</h1>
      <p>
        {publisher.name === undefined
          ? t("tally.legal.scope", { host })
          : t("tally.legal.commitment", { publisher: publisher.name, host })}
      </p>
      {planUrl && (
        <p>
          <a href={planUrl}>{t("tally.legal.accessPlan")}</a>
        </p>
      )}
      <h2>{t("tally.legal.stateTitle")}</h2>
      <p>
        <b>{t(`tally.legal.status.${status}`)}</b>
      </p>
      <p>{t(`tally.legal.state.${status}`, { host })}</p>
      <h3>{t("tally.legal.resultsTitle")}</h3>
      <Results {...props} />
      <h2>{t("tally.legal.inaccessibleTitle")}</h2>
      <h3>{t("tally.legal.nonConformities")}</h3>
      <ItemList items={accessibility.nonConformities} none={none} />
      <h3>{t("tally.legal.disproportionate")}</h3>
      <ItemList items={accessibility.disproportionate} none={none} />
      <h3>{t("tally.legal.exempt")}</h3>
      <ItemList items={accessibility.exempt} none={none} />
      <h2>{t("tally.legal.madeTitle")}</h2>
      <p>
        {declaredOn ? (
          t("tally.legal.madeOn", { day: format.day(declaredOn) })
        ) : (
          <>
            {t("tally.legal.madeOnUnknown")} <Gap t={t} />
          </>
        )}
      </p>
      <h3>{t("tally.legal.technologies")}</h3>
      <ItemList items={["HTML", "CSS", "SVG", "JavaScript", "WAI-ARIA"]} none={none} />
      <h3>{t("tally.legal.environments")}</h3>
      <ItemList items={accessibility.environments} none={none} />
      <h3>{t("tally.legal.tools")}</h3>
      <ItemList items={accessibility.tools} none={none} />
      <h3>{t("tally.legal.auditedPages")}</h3>
      <ItemList items={accessibility.auditedPages} none={none} />
      <h2>{t("tally.legal.feedbackTitle")}</h2>
      <p>{t("tally.legal.trouble")}</p>
      <p>{accessibility.contact ?? <Gap t={t} />}</p>
      <h2>{t("tally.legal.remedyTitle")}</h2>
      <p>{t("tally.legal.remedy")}</p>
      <ul class="flow flow--tight">
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">{t("tally.legal.defenderForm")}</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            {t("tally.legal.defenderDelegate")}
          </a>
        </li>
        <li>{t("tally.legal.defenderPost")}</li>
      </ul>
    </>
  );
};

const Results = ({ t, format, legal: { accessibility } }: LegalProps) => {
  const { respectedPercent, auditedBy, auditedOn } = accessibility;
  if (respectedPercent === undefined) return <p>{t("tally.legal.notAudited")}</p>;
  return (
    <p>
      {t("tally.legal.results", { percent: format.percent(respectedPercent / 100) })}{" "}
      {t("tally.legal.auditedBy")} {auditedBy ?? <Gap t={t} />}
      {", "}
      {auditedOn ? format.day(auditedOn) : <Gap t={t} />}
    </p>
  );
};
