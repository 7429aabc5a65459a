import type { Text } from "@digital-cleanup/text";

/** Prints the page. The script of this folder shows it, because printing needs JavaScript. */
export const PrintButton = ({ t, label }: { t: Text; label?: string }) => (
  <button class="btn btn--main" type="button" id="print" hidden>
    {label ?? t("tally.organise.space.print")}
  </button>
);
