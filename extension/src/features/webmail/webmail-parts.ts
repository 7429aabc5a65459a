import type { PageScript } from "./activity/page-script.ts";
import type { Descriptor } from "./descriptor.ts";
import { generic } from "./generic/descriptor.ts";
import { gmail } from "./gmail/descriptor.ts";
import { outlook } from "./outlook/descriptor.ts";
import { proton } from "./proton/descriptor.ts";
import { roundcube } from "./roundcube/descriptor.ts";
import { roundcubePageScript } from "./roundcube/page-script.ts";
import { sogo } from "./sogo/descriptor.ts";
import { sogoPageScript } from "./sogo/page-script.ts";
import type { WebmailId } from "./webmails.ts";
import { zimbra } from "./zimbra/descriptor.ts";

// The lists are separate so that each script bundles only the parts it uses.

export const descriptors: Record<WebmailId, Descriptor> = {
  roundcube,
  sogo,
  gmail,
  outlook,
  zimbra,
  proton,
  generic,
};

/** Those of the webmails of level `counted`. */
export const pageScripts: readonly PageScript[] = [roundcubePageScript, sogoPageScript];
