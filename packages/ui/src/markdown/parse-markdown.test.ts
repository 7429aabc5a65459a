import { expect, test } from "vitest";
import { parseInline, parseMarkdown } from "./parse-markdown.ts";

test("headings, paragraphs over several lines and code are blocks; pictures are left out", () => {
  const source =
    "# The guide\n\nFirst line\nsecond line.\n\n![A picture](a.png)\n\n```html\n<b>\n\n</b>\n```\nAfter.\n";
  expect(parseMarkdown(source)).toEqual([
    { kind: "heading", level: 1, text: "The guide" },
    { kind: "paragraph", text: "First line second line." },
    { kind: "code", text: "<b>\n\n</b>" },
    { kind: "paragraph", text: "After." },
  ]);
});

test("an item of a list goes on below it, and has lists of its own", () => {
  const source = "- [ ] One\n  goes on\n- Two\n  1. First\n  2. Second\n\nAfter.";
  const below = [
    {
      kind: "list",
      isOrdered: true,
      items: [
        { text: "First", below: [] },
        { text: "Second", below: [] },
      ],
    },
  ];
  expect(parseMarkdown(source)).toEqual([
    {
      kind: "list",
      isOrdered: false,
      items: [
        { text: "One goes on", below: [] },
        { text: "Two", below },
      ],
    },
    { kind: "paragraph", text: "After." },
  ]);
});

test("a table has its head as the first row", () => {
  expect(parseMarkdown("| What | Who |\n| ---- | :-: |\n| This | all |")).toEqual([
    {
      kind: "table",
      rows: [
        ["What", "Who"],
        ["This", "all"],
      ],
    },
  ]);
});

test("a line has strong and emphasised text, code and links", () => {
  expect(parseInline("Do **this** in _Report_, `a_b_c` or [there](#there).")).toEqual([
    { kind: "text", text: "Do " },
    { kind: "strong", text: "this" },
    { kind: "text", text: " in " },
    { kind: "em", text: "Report" },
    { kind: "text", text: ", " },
    { kind: "code", text: "a_b_c" },
    { kind: "text", text: " or " },
    { kind: "link", text: "there", target: "#there" },
    { kind: "text", text: "." },
  ]);
});
