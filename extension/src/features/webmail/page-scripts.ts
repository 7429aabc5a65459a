import type { PageScript } from "./activity/page-script.ts";
import { roundcubePageScript } from "./roundcube/page-script.ts";
import { sogoPageScript } from "./sogo/page-script.ts";
import { zimbraPageScript } from "./zimbra/page-script.ts";

/** Those of the webmails of level `counted`. */
export const pageScripts: readonly PageScript[] = [
  roundcubePageScript,
  sogoPageScript,
  zimbraPageScript,
];
