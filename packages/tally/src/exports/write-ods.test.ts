import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeOds } from "./write-ods.ts";

const contentOf = (ods: Uint8Array) => strFromU8(unzipSync(ods)["content.xml"]!);

test("the file begins with its type, as the format asks", () => {
  const start = strFromU8(writeOds("Bilan", [["a"]]).subarray(0, 84), true);
  // A local header takes 30 bytes, then comes the name, without an extra field.
  expect(start.slice(30)).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
});

test("a number has all its digits, a text that looks like a formula stays a text", () => {
  const content = contentOf(writeOds("Bilan", [["=1+1", 9_007_199_254_740_993n, undefined]]));
  expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>');
  expect(content).toContain('office:value="9007199254740993"');
  expect(content).toContain("<table:table-cell/>");
  expect(content).not.toContain("formula");
});

test("what would break the document is escaped or left out", () => {
  const content = contentOf(writeOds('<"A"> & co', [["</text:p>\u0000\ud800é"]]));
  expect(content).toContain('table:name="&lt;&quot;A&quot;&gt; &amp; co"');
  expect(content).toContain("<text:p>&lt;/text:p&gt;é</text:p>");
});

test("the same rows make the same bytes", () => {
  expect(writeOds("A", [["b", 1]])).toEqual(writeOds("A", [["b", 1]]));
});
