import type { Text } from "@digital-cleanup/text";

type Props = { t: Text; event: { k: number; mode: "open" | "guarded" } };

/** What the publication of totals protects, and what a sender of fake contributions can still do. */
export const PromiseText = ({ t, event: { k, mode } }: Props) => (
  <>
    {t("contribution.promise.totals", { k })} {t(`contribution.promise.${mode}`, { fakes: k - 1 })}
  </>
);
