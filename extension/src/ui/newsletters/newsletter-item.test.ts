import { loadText } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComponentChildren } from "preact";
import { expect, test } from "vitest";
import { NewsletterItem } from "./newsletter-item.tsx";

/** The texts of a rendered item that are not those of others. */
function ownTexts(node: ComponentChildren): string[] {
  if (Array.isArray(node)) return node.flatMap(ownTexts);
  if (typeof node === "string") return [node];
  if (typeof node !== "object" || node === null || !("props" in node)) return [];
  return node.type === OthersText ? [] : ownTexts(node.props.children);
}

const t = await loadText("en");
type Given = Parameters<typeof NewsletterItem>[0];
const textsOf = (newsletter: Partial<Given["newsletter"]>, outcome?: Given["outcome"]) =>
  ownTexts(
    NewsletterItem({
      t,
      newsletter: {
        address: "a@l.example",
        name: "L",
        uids: ["1", "2"],
        read: 0,
        header: { oneClickUrl: "https://l.example/off", pageUrl: "https://l.example/off" },
        ...newsletter,
      },
      choice: { unsubscribes: false, trashesOld: false },
      outcome,
      isLocked: false,
      onChoice: () => {},
    }),
  );

test("a sender's name and address are isolated, and the host to write to is an address", () => {
  const texts = textsOf({
    address: "zloé\u202e@other.example",
    name: "Zloé\u2069\u202e",
    header: { oneClickUrl: "https://zloé.example/\u202eleave" },
  });
  // "zloé.example" as the browser asks for it.
  expect(texts.join(" ")).toContain("xn--zlo-dma.example");
  expect(texts.join(" ")).not.toMatch(/zloé|[\u202a-\u202e\u2066-\u2069]/i);
});

test("the review says that nothing was sent to a list without access", () => {
  expect(textsOf({}, { unsubscribe: "noAccess" })).toContain(t("webmailReview.noAccess"));
});

test("the review says what the list learns of the person before they leave it", () => {
  // Chromium names the extension as the origin of the request.
  expect(textsOf({})).toContain(t("webmailReview.learnsExtension"));
});
