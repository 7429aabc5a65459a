import type { Text } from "@digital-cleanup/text";

/** On paper only: where whoever presents the report to a council signs. */
export const Signature = ({ t }: { t: Text }) => (
  <section class="signature" aria-label={t("tally.report.signature.title")}>
    {(["place", "name", "signature"] as const).map((line) => (
      <p key={line}>{t(`tally.report.signature.${line}`)}</p>
    ))}
  </section>
);
