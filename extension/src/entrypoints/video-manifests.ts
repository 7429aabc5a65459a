import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { fitResponses } from "../features/video/manifest/fit-responses.ts";
import { measureRequiredHeight } from "../features/video/manifest/required-height.ts";

/** Runs in the page's own world before its code, only on sites for which a person turned on video fitting. */
export default defineUnlistedScript(() => {
  fitResponses(measureRequiredHeight);
});
