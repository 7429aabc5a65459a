import { paths } from "@digital-cleanup/challenge";
import { languages } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { openTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";
import type { LegalNoticeInput } from "../../legal/legal-notice.ts";

async function request(path: string, legal: LegalNoticeInput): Promise<Response> {
  const tally = await openTally({ legal });
  await tally.store.createEvent(sampleEvent());
  const response = await tally.app.request(path);
  await tally.close();
  return response;
}
const read = async (path: string, legal: LegalNoticeInput = {}, language = "en") =>
  (await request(`${path}?lang=${language}`, legal)).text();

test.each([
  // Name, address, telephone and director of the publisher; name, address and telephone of the host.
  ["/mentions-legales", 7],
  // Controller, contact and legal basis.
  ["/donnees-personnelles", 3],
  // The day of the statement, and the contact.
  ["/accessibilite", 2],
])("%s names as a gap what the operator has not filled in", async (path, gaps) => {
  expect((await read(path)).match(/to be completed by the operator/g)).toHaveLength(gaps);
});

test("what the operator has filled in is shown, escaped", async () => {
  const publisher = { name: "City of <Brume>", registration: "SIREN 211 401 187" };
  const html = await read("/mentions-legales", { publisher });
  expect(html).toContain("City of &lt;Brume>");
  expect(html).toContain("SIREN 211 401 187");
  expect(html.match(/to be completed by the operator/g)).toHaveLength(6);
});

test("the parts of the accessibility statement have the order that the law prescribes", async () => {
  const html = await read("/accessibilite", {}, "fr");
  const headings = Array.from(html.matchAll(/<h2>([^<]+)</g), ([, text]) => text);
  expect(headings).toEqual([
    "État de conformité",
    "Contenus non accessibles",
    "Établissement de cette déclaration d’accessibilité",
    "Retour d’information et contact",
    "Voies de recours",
  ]);
});

test.each([
  [undefined, "not compliant"],
  [49, "not compliant"],
  [50, "partially compliant"],
  [99, "partially compliant"],
  [100, "fully compliant"],
])("with %s percent of the criteria, each foot says: %s", async (respectedPercent, status) => {
  const html = await read("/", { accessibility: { respectedPercent } });
  const foot = /<footer.*<\/footer>/s.exec(html)![0];
  expect(foot).toContain(`Accessibility: ${status}`);
});

test("every page links to the legal pages, and to the program’s source if the operator has set it", async () => {
  const sourceUrl = "https://forge.exemple/digital-cleanup";
  for (const path of ["/", paths.eventPage("BRUME"), "/territories", "/nothing"]) {
    const foot = /<footer.*<\/footer>/s.exec(await read(path, { sourceUrl }))![0];
    const links = Array.from(foot.matchAll(/href="([^"]+)"/g), ([, link]) => link);
    expect(links).toEqual([
      "/mentions-legales?lang=en",
      "/donnees-personnelles?lang=en",
      "/accessibilite?lang=en",
      "/ecoconception?lang=en",
      "/method?lang=en",
      sourceUrl,
    ]);
    expect(foot).toMatch(/This page: \d/);
  }
});

test("eco-design shows a score only if the service was assessed", async () => {
  expect(await read("/ecoconception")).toContain("it has no score");
  expect(await read("/ecoconception", { ecodesign: { scorePercent: 61 } })).toMatch(/61\s?%/);
});

test("security.txt has the fields of RFC 9116, and does not exist without a contact", async () => {
  const security = {
    contact: ["mailto:security@brume.example", "https://brume.example/security"],
    expiresOn: "2027-12-31",
    policy: "https://brume.example/policy",
  };
  const response = await request("/.well-known/security.txt", { security });
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; ?charset=utf-8$/i);
  // The test server has no https, and `Canonical` takes only such an address.
  expect((await response.text()).split("\r\n")).toEqual([
    "Contact: mailto:security@brume.example",
    "Contact: https://brume.example/security",
    "Expires: 2027-12-31T23:59:59Z",
    `Preferred-Languages: ${languages.join(", ")}`,
    "Policy: https://brume.example/policy",
    "",
  ]);
  expect((await request("/.well-known/security.txt", {})).status).toBe(404);
});
