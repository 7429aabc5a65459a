import type { LegalNotice } from "./legal-notice.ts";

const auditValidYears = 3;

/** The fields that are too old on a day: an audit is valid for three years, `security.txt` until its own day. */
export function outdatedLegalFields(
  { accessibility: { auditedOn }, security }: LegalNotice,
  today: string,
): string[] {
  const oldest = `${Number(today.slice(0, 4)) - auditValidYears}${today.slice(4)}`;
  return [
    ...(auditedOn !== undefined && auditedOn < oldest ? ["accessibility.auditedOn"] : []),
    ...(security !== undefined && security.expiresOn < today ? ["security.expiresOn"] : []),
  ];
}
