/** `/.well-known/security.txt` of the project's site, by RFC 9116. It expires after a year, so that each release renews it. */
export function securityTxt(
  { homepage, email }: { homepage: string; email: string },
  nowMs: number,
): string {
  const expires = new Date(nowMs);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1, expires.getUTCMonth(), 1);
  expires.setUTCHours(0, 0, 0, 0);
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${new URL("/.well-known/security.txt", homepage).href}`,
    "",
  ].join("\n");
}
