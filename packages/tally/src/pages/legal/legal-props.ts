import type { LegalNotice } from "../../legal/legal-notice.ts";
import type { LocaleProps } from "../figures/figures.tsx";

export type LegalProps = LocaleProps & {
  legal: LegalNotice;
  /** The address of this server, as people type it. */
  host: string;
};
