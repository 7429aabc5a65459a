import type { Text } from "@digital-cleanup/text";
import type { LegalNotice } from "../../legal/legal-notice.ts";
import { type Fact, Facts, type LocaleProps } from "../figures/figures.tsx";

export type LegalProps = LocaleProps & {
  legal: LegalNotice;
  /** The address of this server, as people type it. */
  host: string;
};

/** Stands where the operator has not filled in a field. */
export const Gap = ({ t }: { t: Text }) => <i>{t("tally.legal.gap")}</i>;

/** Labels and what the operator filled in for them; a gap is named. */
export const FactList = ({ t, rows }: { t: Text; rows: readonly Fact[] }) => (
  <Facts class="lines" rows={rows.map(([label, value]) => [label, value ?? <Gap t={t} />])} />
);

/** A list, or a sentence if nothing is in it. */
export const ItemList = ({ items, none }: { items: readonly string[]; none: string }) =>
  items.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul class="flow flow--tight">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
