import { defineUnlistedScript } from "../platform/page/define-unlisted-script.ts";
import { setPreactParts } from "../platform/page/preact-parts.ts";

/** Loaded by our pages, and injected before the panels of a webmail, so that there is one copy of Preact. */
export default defineUnlistedScript(setPreactParts);
