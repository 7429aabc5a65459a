import type { FunctionComponent } from "preact";
import { pageFormat } from "../layout/page-format.ts";
import type { Site } from "../layout/site.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { AccessibilityPage } from "./accessibility-page.tsx";
import { DataPage } from "./data-page.tsx";
import { EcodesignPage } from "./ecodesign-page.tsx";
import type { LegalProps } from "./fact-list.tsx";
import { NoticePage } from "./notice-page.tsx";
import { languages } from "@digital-cleanup/text";
import type { SecurityContact } from "../../legal/legal-notice.ts";

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

/** The legal pages of this server, from what its operator filled in. */
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
