import { strToU8, type Zippable, zipSync } from "fflate";

/** A number stays a number, and a text is never a formula. Undefined is an empty cell. */
export type OdsCell = string | number | bigint | undefined;

const mediaType = "application/vnd.oasis.opendocument.spreadsheet";
const names = "urn:oasis:names:tc:opendocument:xmlns";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The characters that XML 1.0 cannot contain, not even escaped. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string =>
  text.replaceAll(notInXml, "").replaceAll(/[&<>"]/g, (character) => escapes[character]!);

function writeCell(cell: OdsCell): string {
  if (cell === undefined) return "<table:table-cell/>";
  if (typeof cell === "string") {
    return `<table:table-cell office:value-type="string"><text:p>${escape(cell)}</text:p></table:table-cell>`;
  }
  return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
}

const writeRow = (cells: readonly OdsCell[]): string =>
  `<table:table-row>${cells.map(writeCell).join("")}</table:table-row>`;

/** Rows as an OpenDocument spreadsheet with one sheet. The same rows make the same bytes. */
export function writeOds(title: string, rows: readonly (readonly OdsCell[])[]): Uint8Array {
  const content = `${declaration}<office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escape(title)}">${rows.map(writeRow).join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `${declaration}<manifest:manifest xmlns:manifest="${names}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  // The type comes first and uncompressed, so that programs recognise the file by its first bytes.
  const files: Zippable = {
    mimetype: [strToU8(mediaType), { level: 0 }],
    "META-INF/manifest.xml": strToU8(manifest),
    "content.xml": strToU8(content),
  };
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
