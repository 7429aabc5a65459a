import type { FunctionComponent } from "preact";
import { pageFormat } from "../layout/page-format.ts";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { AccessibilityPage } from "./accessibility-page.tsx";
import { FactList, ItemList, type LegalProps } from "./fact-list.tsx";
import { languages } from "@digital-cleanup/text";
import type { SecurityContact } from "../../legal/legal-notice.ts";

/** The content of `/.well-known/security.txt` by RFC 9116. */
function securityTxt(security: SecurityContact, baseUrl: string): string {
  const { contact, expiresOn, policy, encryption, acknowledgments } = security;
  const canonical = new URL("/.well-known/security.txt", baseUrl);
  const fields: [string, string | undefined][] = [
    ...contact.map((address): [string, string] => ["Contact", address]),
    ["Expires", `${expiresOn}T23:59:59Z`],
    ["Encryption", encryption],
    ["Acknowledgments", acknowledgments],
    ["Preferred-Languages", languages.join(", ")],
    ["Canonical", canonical.protocol === "https:" ? canonical.href : undefined],
    ["Policy", policy],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}

/** Who publishes and who hosts this server, by article 1-1 of the French law of 21 June 2004. */
const NoticePage = ({ t, legal: { publisher, hosting } }: LegalProps) => (
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

/** What a person has to be told by article 13 of the GDPR. */
const DataPage = ({ t, legal: { data, publisher } }: LegalProps) => (
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
    <h2 id="published">{t("tally.legal.publishedTitle")}</h2>
    <p>{t("tally.legal.publishedCount")}</p>
    <p>{t("tally.home.howGroups")}</p>
    <p>{t("tally.legal.publishedClose")}</p>
    <p>{t("tally.legal.publishedLimits")}</p>
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

/** The declaration of eco-design: what the program does, which its tests check, and what only the operator knows. */
const EcodesignPage = ({ t, format, legal, host }: LegalProps) => {
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

const legalPages: [
  string,
  "notice" | "data" | "declaration" | "ecodesignTitle",
  FunctionComponent<LegalProps>,
][] = [
  [sitePaths.legalNotice, "notice", NoticePage],
  [sitePaths.personalData, "data", DataPage],
  [sitePaths.accessibility, "declaration", AccessibilityPage],
  [sitePaths.ecodesign, "ecodesignTitle", EcodesignPage],
];

export function addLegalPages({ pages, baseUrl, legal, addPage }: Site): void {
  const host = baseUrl.replace(/^https?:\/\//, "");
  for (const [path, title, Page] of legalPages) {
    addPage(path, (t) => ({
      title: t(`tally.legal.${title}`),
      body: (
        <>
          <Page t={t} format={pageFormat(t.language)} legal={legal} host={host} />
          <p class="tiny soft">{t("tally.legal.filledBy")}</p>
        </>
      ),
      layout: { mainClass: "public public--narrow flow" },
    }));
  }
  const { security } = legal;
  if (security) {
    pages.get(sitePaths.securityTxt, (context) => context.text(securityTxt(security, baseUrl)));
  }
}
