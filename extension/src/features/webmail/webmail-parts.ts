import type { Descriptor } from "./descriptor.ts";
import { generic } from "./generic/descriptor.ts";
import { gmail } from "./gmail/descriptor.ts";
import { outlook } from "./outlook/descriptor.ts";
import { proton } from "./proton/descriptor.ts";
import { roundcube } from "./roundcube/descriptor.ts";
import { sogo } from "./sogo/descriptor.ts";
import type { WebmailId } from "./webmails.ts";
import { zimbra } from "./zimbra/descriptor.ts";

export const descriptors: Record<WebmailId, Descriptor> = {
  roundcube,
  sogo,
  gmail,
  outlook,
  zimbra,
  proton,
  generic,
};
