import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { setPreactParts } from "../platform/page/preact-parts.ts";

/** Loaded by our pages, and injected before the panels of a webmail, so that there is one copy of Preact. */
export default defineUnlistedScript(setPreactParts);
