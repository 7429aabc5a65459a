import { languages } from "@digital-cleanup/text";
import type { SecurityContact } from "./legal-notice.ts";

/** The content of `/.well-known/security.txt` by RFC 9116. */
export function securityTxt(security: SecurityContact, baseUrl: string): string {
  const { contact, expiresOn, policy, encryption, acknowledgments } = security;
  const canonical = new URL("/.well-known/security.txt", baseUrl);
  const fields: [string, string | undefined][] = [
    ...contact.map((address): [string, string] => ["Contact", address]),
    ["Expires", `${expiresOn}T23:59:59Z`],
    ["Encryption", encryption],
    ["Acknowledgments", acknowledgments],
    ["Preferred-Languages", languages.join(", ")],
    ["Canonical", canonical.protocol === "https:" ? canonical.href : undefined],
    ["Policy", policy],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}
