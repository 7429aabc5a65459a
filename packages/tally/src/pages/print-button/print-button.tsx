import type { Text } from "@digital-cleanup/text";

/** Prints the page. The script of this folder shows it, because printing needs JavaScript. */
export const PrintButton = ({ t }: { t: Text }) => (
  <button class="btn btn--main" type="button" id="print" hidden>
    {t("tally.organise.space.print")}
  </button>
);
