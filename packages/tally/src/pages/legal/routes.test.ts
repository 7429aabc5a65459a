import { paths } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { openTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";
import type { LegalNotice } from "../../legal/legal-notice.ts";

async function read(path: string, legal: LegalNotice = {}): Promise<string> {
  const tally = await openTally({ legal });
  await tally.store.createEvent(sampleEvent());
  const html = await (await tally.app.request(`${path}?lang=en`)).text();
  await tally.close();
  return html;
}

test("what the operator has not set is named as a gap", async () => {
  const html = await read("/legal");
  // Four notices, two of data, the day and the author of the check, and the contact.
  expect(html.match(/to be completed by the operator/g)).toHaveLength(9);
  expect(html).toContain("Accessibility: not declared");
});

test("what the operator has set is shown, escaped", async () => {
  const html = await read("/legal", {
    publisher: "City of <Brume>",
    accessibilityStatus: "partial",
    accessibilityCheckedOn: "2027-02-02",
    accessibilityIssues: ["The map has no text."],
  });
  expect(html).toContain("City of &lt;Brume> is committed");
  expect(html).toContain("Accessibility: partially compliant");
  expect(html).toMatch(/February\s2,\s2027/);
  expect(html).toContain("<li>The map has no text.</li>");
  expect(html.match(/to be completed by the operator/g)).toHaveLength(7);
});

test("every page has the legal foot, and the program's source if the operator has set it", async () => {
  const sourceUrl = "https://forge.exemple/digital-cleanup";
  for (const path of ["/", paths.eventPage("BRUME"), "/territories", "/nothing"]) {
    const html = await read(path, { sourceUrl, accessibilityStatus: "full" });
    const foot = /<footer.*<\/footer>/s.exec(html)![0];
    expect(foot).toContain('href="/legal?lang=en#notice"');
    expect(foot).toContain('href="/legal?lang=en#data"');
    expect(foot).toContain("Accessibility: fully compliant");
    expect(foot).toContain('<a href="/method?lang=en">How it is calculated</a>');
    expect(foot).toContain(sourceUrl);
    expect(foot).toMatch(/This page: \d/);
  }
});
