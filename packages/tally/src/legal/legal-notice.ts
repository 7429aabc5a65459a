import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const text = z.optional(z.string().check(z.minLength(1), z.maxLength(2000)));

const accessibilityStatuses = ["full", "partial", "none"] as const;

/** What the law of the operator's country asks of a site, and what only the operator knows. The pages name what is missing. */
export const legalNoticeSchema = z.strictObject({
  /** Who publishes this server's pages, with an address. */
  publisher: text,
  publicationDirector: text,
  /** Who hosts the server, with an address. */
  hosting: text,
  /** How to reach the publisher. */
  contact: text,
  dataController: text,
  /** How to reach the person in charge of data protection. */
  dataContact: text,
  /** Where this server's program is published. */
  sourceUrl: z.optional(z.url({ protocol: /^https?$/ })),
  accessibilityStatus: z.optional(z.enum(accessibilityStatuses)),
  accessibilityCheckedOn: z.optional(daySchema),
  accessibilityCheckedBy: text,
  /** How to report a page that cannot be used. */
  accessibilityContact: text,
  /** What is known not to conform. */
  accessibilityIssues: z.optional(z.array(z.string())),
});

export type LegalNotice = z.infer<typeof legalNoticeSchema>;

/** The fields without which the page of legal notices has a gap. */
const requiredLegalFields = [
  "publisher",
  "publicationDirector",
  "hosting",
  "contact",
  "dataController",
  "dataContact",
  "accessibilityStatus",
  "accessibilityCheckedOn",
  "accessibilityCheckedBy",
  "accessibilityContact",
] as const satisfies (keyof LegalNotice)[];

export const missingLegalFields = (legal: LegalNotice): string[] =>
  requiredLegalFields.filter((field) => legal[field] === undefined);
