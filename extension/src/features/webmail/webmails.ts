import type { WebmailIdentity } from "./detect-webmail.ts";
import { gmailIdentity } from "./gmail/identity.ts";
import { outlookIdentity } from "./outlook/identity.ts";
import { protonIdentity } from "./proton/identity.ts";
import { roundcubeIdentity } from "./roundcube/identity.ts";
import { sogoIdentity } from "./sogo/identity.ts";
import { zimbraIdentity } from "./zimbra/identity.ts";

/** Every webmail that can be detected. */
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

export const findIdentity = (id: WebmailId): WebmailIdentity | undefined =>
  webmails.find((webmail) => webmail.id === id);
