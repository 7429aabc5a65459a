import type { Descriptor } from "./descriptor.ts";
import { generic } from "./descriptors/generic.ts";
import { gmail } from "./descriptors/gmail.ts";
import { outlook } from "./descriptors/outlook.ts";
import { proton } from "./descriptors/proton.ts";
import { roundcube } from "./descriptors/roundcube.ts";
import { sogo } from "./descriptors/sogo.ts";
import { zimbra } from "./descriptors/zimbra.ts";
import type { WebmailId } from "./signs.ts";

export const descriptors: Record<WebmailId, Descriptor> = {
  roundcube,
  sogo,
  gmail,
  outlook,
  zimbra,
  proton,
  generic,
};
