import type { PageScript } from "./activity/page-script.ts";
import type { Descriptor } from "./descriptor.ts";
import type { WebmailIdentity } from "./detect-webmail.ts";
import { generic } from "./generic/descriptor.ts";
import { gmail } from "./gmail/descriptor.ts";
import { gmailIdentity } from "./gmail/identity.ts";
import { outlook } from "./outlook/descriptor.ts";
import { outlookIdentity } from "./outlook/identity.ts";
import { proton } from "./proton/descriptor.ts";
import { protonIdentity } from "./proton/identity.ts";
import { roundcube } from "./roundcube/descriptor.ts";
import { roundcubeIdentity } from "./roundcube/identity.ts";
import { roundcubePageScript } from "./roundcube/page-script.ts";
import { sogo } from "./sogo/descriptor.ts";
import { sogoIdentity } from "./sogo/identity.ts";
import { sogoPageScript } from "./sogo/page-script.ts";
import { zimbra } from "./zimbra/descriptor.ts";
import { zimbraIdentity } from "./zimbra/identity.ts";

/** Every webmail that can be detected. The lists are separate so that each script bundles only the parts it uses. */
export const webmails = [
  roundcubeIdentity,
  sogoIdentity,
  gmailIdentity,
  outlookIdentity,
  zimbraIdentity,
  protonIdentity,
] as const satisfies readonly WebmailIdentity[];

/** `generic` is any other webmail that a person or an organisation watches. */
export type WebmailId = (typeof webmails)[number]["id"] | "generic";

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

export const findIdentity = (id: WebmailId): WebmailIdentity | undefined =>
  webmails.find((webmail) => webmail.id === id);
