import type { LegalNotice } from "./legal-notice.ts";

/** The fields without which the legal pages have a gap, as paths in the operator's file. */
export function missingLegalFields({
  publisher,
  hosting,
  data,
  accessibility,
  security,
}: LegalNotice): string[] {
  const isAudited = accessibility.respectedPercent !== undefined;
  const required = {
    "publisher.name": publisher.name,
    "publisher.address": publisher.address,
    "publisher.phone": publisher.phone,
    "publisher.publicationDirector": publisher.publicationDirector,
    "hosting.name": hosting.name,
    "hosting.address": hosting.address,
    "hosting.phone": hosting.phone,
    "data.controller": data.controller,
    "data.contact": data.contact,
    "data.legalBasis": data.legalBasis,
    "accessibility.contact": accessibility.contact,
    ...(isAudited && {
      "accessibility.auditedOn": accessibility.auditedOn,
      "accessibility.auditedBy": accessibility.auditedBy,
      "accessibility.declaredOn": accessibility.declaredOn,
    }),
    security,
  };
  return Object.entries(required)
    .filter(([, value]) => value === undefined)
    .map(([path]) => path);
}
