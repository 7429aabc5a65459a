import { expect, test } from "vitest";
import { legalNoticeSchema } from "./legal-notice.ts";
import { outdatedLegalFields } from "./outdated-fields.ts";

const legal = legalNoticeSchema.parse({
  accessibility: { respectedPercent: 60, auditedOn: "2024-03-20" },
  security: { contact: ["https://brume.example/security"], expiresOn: "2027-03-20" },
});

test("an audit is valid for three years, and the security contact through its last day", () => {
  expect(outdatedLegalFields(legal, "2027-03-20")).toEqual([]);
  expect(outdatedLegalFields(legal, "2027-03-21")).toEqual([
    "accessibility.auditedOn",
    "security.expiresOn",
  ]);
});
