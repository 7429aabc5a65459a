import type { Page } from "puppeteer-core";

/** The texts of a page, or of the shadow root of `host`, that a box without a scroll bar cuts, or that extend beyond their block. */
export const cutTexts = (page: Page, host?: string): Promise<string[]> =>
  page.evaluate((hostSelector) => {
    const root = hostSelector ? document.querySelector(hostSelector)!.shadowRoot! : document.body;
    const tolerancePx = 1.5;
    const cut = new Set<string>();

    function faultOf(text: Text, rect: DOMRect): string | undefined {
      // A link that is moved out of the window as a whole waits for the keyboard.
      if (rect.right <= 0) return undefined;
      if (rect.left < -tolerancePx) return "left of the window";
      let isInBlock = false;
      for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
        const { clipPath, display, overflowX, overflowY, position } = getComputedStyle(box);
        const isInline = display === "inline" || display === "contents";
        const bounds = box.getBoundingClientRect();
        // For screen readers only.
        if (clipPath !== "none") return undefined;
        const isBeside =
          rect.right > bounds.right + tolerancePx || rect.left < bounds.left - tolerancePx;
        // A line of text is higher than the line height of a title.
        const tolerance = rect.height / 3;
        const isBeyond =
          rect.bottom > bounds.bottom + tolerance || rect.top < bounds.top - tolerance;
        if (/auto|scroll/.test(overflowX + overflowY)) return undefined;
        if (/hidden|clip/.test(overflowX) && isBeside)
          return `cut by ${box.className || box.tagName}`;
        if (/hidden|clip/.test(overflowY) && isBeyond)
          return `cut by ${box.className || box.tagName}`;
        if (!isInline && !isInBlock) {
          isInBlock = true;
          if (isBeside) return `beside ${box.className || box.tagName}`;
        }
        if (position === "fixed") return undefined;
      }
      return rect.right > innerWidth + tolerancePx ? "right of the window" : undefined;
    }

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (text.data.trim() === "" || text.parentElement?.closest("option, script, style")) continue;
      if (!text.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const fault = faultOf(text, rect);
        if (fault) cut.add(`${fault}: ${text.data.trim().slice(0, 60)}`);
      }
    }
    for (const input of root.querySelectorAll("input")) {
      const isEmpty = input.value === "" && input.placeholder !== "";
      if (isEmpty && input.scrollWidth > input.clientWidth + 1)
        cut.add(`placeholder: ${input.placeholder}`);
    }
    return [...cut];
  }, host);
