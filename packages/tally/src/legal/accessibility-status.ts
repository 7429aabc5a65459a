import type { LegalNotice } from "./legal-notice.ts";

/** The state that a French public site has to show: without an audit, or below half of the criteria, it is "none". */
export function accessibilityStatus({ accessibility }: LegalNotice): "full" | "partial" | "none" {
  const { respectedPercent = 0 } = accessibility;
  if (respectedPercent === 100) return "full";
  return respectedPercent >= 50 ? "partial" : "none";
}
