import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { fitAnswers } from "../features/video/manifest/filter-responses.ts";
import { fitOfPage } from "../features/video/manifest/required-height.ts";

/** Runs among the code of the page before it, only on sites whose videos a person chose to fit to their size. */
export default defineUnlistedScript(() => {
  fitAnswers(fitOfPage);
});
