import { createHash } from "node:crypto";
import { escapeXml, indent, xmlDocument } from "./xml.ts";

/** A configuration profile for macOS with one payload for each preference domain. */
export function mobileconfig(
  name: string,
  payloads: readonly (readonly [domain: string, content: Record<string, unknown>])[],
): string {
  const identifier = `org.digital-cleanup.${name.toLowerCase()}`;
  const profile = {
    PayloadContent: payloads.map(([domain, content], index) => ({
      ...content,
      PayloadType: domain,
      PayloadVersion: 1,
      PayloadIdentifier: `${identifier}.${index + 1}`,
      PayloadUUID: uuidOf(`${identifier}.${index + 1}`),
    })),
    PayloadDisplayName: `Digital Cleanup (${name})`,
    PayloadIdentifier: identifier,
    PayloadScope: "System",
    PayloadType: "Configuration",
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
  };
  return xmlDocument(
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    plistLines(profile),
    "</plist>",
  );
}

/** The same for each generation of a file, so that a new version of a profile replaces the earlier one. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex").toUpperCase();
  return [0, 8, 12, 16, 20]
    .map((start, index) => hex.slice(start, [8, 12, 16, 20, 32][index]))
    .join("-");
}

function plistLines(value: unknown): string[] {
  if (Array.isArray(value)) return ["<array>", ...indent(value.flatMap(plistLines)), "</array>"];
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).flatMap(([key, part]) => [
      `<key>${escapeXml(key)}</key>`,
      ...plistLines(part),
    ]);
    return ["<dict>", ...indent(entries), "</dict>"];
  }
  if (typeof value === "boolean") return [value ? "<true/>" : "<false/>"];
  if (typeof value === "number") return [`<integer>${value}</integer>`];
  return [`<string>${escapeXml(String(value))}</string>`];
}
