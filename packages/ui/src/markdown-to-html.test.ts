import { expect, test } from "vitest";
import { markdownToHtml } from "./markdown-to-html.ts";

test("headings, paragraphs over several lines and code are blocks; pictures are left out", () => {
  const source =
    "# The guide\n\nFirst line\nsecond line.\n\n![A picture](a.png)\n\n```html\n<b>&lt;\n\n</b>\n```\nAfter.\n";
  expect(markdownToHtml(source)).toBe(
    '<h1 id="the-guide">The guide</h1><p>First line\nsecond line.</p>' +
      '<pre class="payload">&lt;b>&amp;lt;\n\n&lt;/b></pre><p>After.</p>',
  );
});

test("an item of a list goes on below it, and has lists of its own", () => {
  const source = "- [ ] One\n  goes on\n- Two\n  1. First\n  2. Second\n\nAfter.";
  const below = '<ol class="flow flow--tight"><li>First</li><li>Second</li></ol>';
  expect(markdownToHtml(source)).toBe(
    `<ul class="flow flow--tight"><li>One\ngoes on</li><li>Two${below}</li></ul><p>After.</p>`,
  );
});

test("a cell of a table names its column, which a narrow screen shows before it", () => {
  expect(markdownToHtml('| | **Who** "x" |\n| - | :-: |\n| This | `all` |')).toBe(
    '<table class="table table--stack">' +
      '<thead><tr><td></td><th scope="col"><strong>Who</strong> &quot;x&quot;</th></tr></thead>' +
      '<tbody><tr><th scope="row">This</th>' +
      '<td data-column="**Who** &quot;x&quot;"><code>all</code></td></tr></tbody></table>',
  );
});

test("a line has strong and emphasised text, code and links to sites and headings", () => {
  const source =
    "Do **this** in _Report_, `a_b_c`, [there](#there), [here](https://example.org) or [in it](other.md).";
  expect(markdownToHtml(source)).toBe(
    "<p>Do <strong>this</strong> in <em>Report</em>, <code>a_b_c</code>, " +
      '<a href="#there">there</a>, <a href="https://example.org">here</a> or in it.</p>',
  );
});

const attribute = String.raw`(?:id|class|scope|data-column|title)="[^"<]*"`;
const elementOfOurs = new RegExp(
  `</?(?:p|h1|ul|li|pre|table|thead|tbody|tr|th|td)(?: ${attribute})*>|<a href="https:[^"<]*"(?: ${attribute})*>|</a>`,
  "g",
);
test.each([
  "<script>alert(1)</script>",
  "Text <img src=x onerror=alert(1)> text",
  "Text <pre> <img src=x onerror=alert(1) ",
  "<!-- --><svg onload=alert(1)>",
  "[text](javascript:alert(1)) <javascript:alert(1)>",
  '[text](<https://a"onclick="alert(1)> "title\\" onclick=\\"alert(1)")',
  '```"><script>\n</pre><script>\n```',
  '| a"onclick="alert(1) | <b> |\n| - | - |\n| <i onclick=x> | <i> |',
  "# <b id=x onclick=alert(1)>",
  "- [ ] <input autofocus onfocus=alert(1)>",
])("no HTML and no script of a source reaches a page: %s", (source) => {
  expect(markdownToHtml(source).replaceAll(elementOfOurs, "")).not.toContain("<");
});
