import type { MailFolder } from "@digital-cleanup/mailbox";

/** The folders in the page of Roundcube's settings that its list does not show, because the person is not subscribed to them. */
export function parseHiddenFolders(html: string): MailFolder[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  // Those that hold no messages cannot be chosen.
  const boxes = page.querySelectorAll<HTMLInputElement>(
    'li.mailbox:not(.virtual) > input[name="_subscribed[]"]:not([checked], [disabled])',
  );
  return Array.from(boxes, (box) => ({
    id: box.value,
    name: box.parentElement?.querySelector("a")?.textContent?.trim() || box.value,
    role: "other" as const,
    isHidden: true as const,
  }));
}
