const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);

/** An XML document: each line of the parts, in order. */
export const xmlDocument = (...parts: readonly (string | readonly string[])[]): string =>
  `${['<?xml version="1.0" encoding="utf-8"?>', ...parts.flat()].join("\n")}\n`;

export const indent = (lines: readonly string[], by = 2): string[] =>
  lines.map((line) => " ".repeat(by) + line);
