import { daySchema } from "@digital-cleanup/challenge";
import * as z from "zod/mini";

const text = z.optional(z.string().check(z.minLength(1), z.maxLength(2000)));
const texts = z.prefault(
  z.array(z.string().check(z.minLength(1), z.maxLength(2000))).check(z.maxLength(200)),
  [],
);
const address = z.optional(z.url({ protocol: /^https?$/ }));
const percent = z.optional(z.int().check(z.gte(0), z.lte(100)));

/** What an organisation has to publish of itself by article 1-1 of the French law of 21 June 2004. */
const publisherSchema = z.strictObject({
  name: text,
  address: text,
  phone: text,
  email: text,
  /** Number in the register of companies and share capital, if it has them. */
  registration: text,
  publicationDirector: text,
});

const hostingSchema = z.strictObject({ name: text, address: text, phone: text });

/** Articles 13 and 14 of the GDPR, as far as only the operator knows the answer. */
const dataSchema = z.strictObject({
  controller: text,
  /** How to reach the data protection officer. */
  contact: text,
  legalBasis: z.optional(z.enum(["publicTask", "legitimateInterests", "consent"])),
  /** Who receives the data besides the controller: processors, for example. */
  recipients: text,
  /** Transfers to countries outside the European Union. */
  transfers: text,
});

const accessibilitySchema = z
  .strictObject({
    /** The share of the RGAA's criteria that the last audit found respected; absent if there was none. */
    respectedPercent: percent,
    auditedOn: z.optional(daySchema),
    auditedBy: text,
    declaredOn: z.optional(daySchema),
    /** The multiannual plan, which a public body publishes. */
    planUrl: address,
    nonConformities: texts,
    disproportionate: texts,
    exempt: texts,
    environments: texts,
    tools: texts,
    auditedPages: texts,
    /** How to report a page that cannot be used. */
    contact: text,
  })
  .check(
    z.refine(
      ({ respectedPercent, nonConformities }) =>
        respectedPercent !== 100 || nonConformities.length === 0,
      { error: "full conformity leaves nothing that does not conform", path: ["nonConformities"] },
    ),
  );

const ecodesignSchema = z.strictObject({
  /** The progress that the RGESN computes, in percent; absent if it was not assessed. */
  scorePercent: percent,
  assessedOn: z.optional(daySchema),
  assessedBy: text,
  /** Where the full declaration is, criterion by criterion. */
  declarationUrl: address,
  /** What the host does: energy, efficiency, equipment. */
  hosting: texts,
  plan: texts,
  contact: text,
});

const contactAddress = z.string().check(
  z.maxLength(2000),
  z.refine(
    (value) => /^(https|mailto|tel):\S+$/.test(value) && URL.canParse(value),
    "not an address that begins with https:, mailto: or tel:",
  ),
);
const httpsAddress = z.optional(z.url({ protocol: /^https$/ }));

/** `/.well-known/security.txt`, by RFC 9116. */
const securitySchema = z.strictObject({
  contact: z.array(contactAddress).check(z.minLength(1), z.maxLength(10)),
  /** The last day on which the file is valid. */
  expiresOn: daySchema,
  policy: httpsAddress,
  encryption: z.optional(z.url({ protocol: /^(https|openpgp4fpr|dns)$/ })),
  acknowledgments: httpsAddress,
});

/** What the law of the operator's country asks of a site, and what only the operator knows. The pages name what is missing. */
export const legalNoticeSchema = z.strictObject({
  publisher: z.prefault(publisherSchema, {}),
  hosting: z.prefault(hostingSchema, {}),
  data: z.prefault(dataSchema, {}),
  accessibility: z.prefault(accessibilitySchema, {}),
  ecodesign: z.prefault(ecodesignSchema, {}),
  security: z.optional(securitySchema),
  /** Where this server's program is published. */
  sourceUrl: address,
});

export type LegalNotice = z.infer<typeof legalNoticeSchema>;
export type LegalNoticeInput = z.input<typeof legalNoticeSchema>;
export type SecurityContact = NonNullable<LegalNotice["security"]>;
