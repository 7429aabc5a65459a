import type { Page } from "puppeteer-core";
import { inTab } from "./in-tab.ts";

/** An element inside our closed shadow root in a page. Only the extension's scripts can read it. */
export type Part = { text: string; data: Record<string, string | undefined>; isDisabled: boolean };

/**
 * Reads the elements that match `selector` in the closed root of `host` in a tab, from a page of
 * the extension.
 */
export async function queryClosedShadowRoot(
  control: Page,
  tabId: number,
  ask: { host: string; selector: string },
): Promise<Part[]> {
  return (await inTab(control, tabId, findParts, ask)) ?? [];
}

function findParts({ host, selector }: { host: string; selector: string }): Part[] {
  type Opener = { chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot } } };
  const element = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>(
    host,
  );
  if (!element) return [];
  const { dom } = (globalThis as Opener).chrome ?? {};
  const root = dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].map((part) => {
    return {
      text: part.textContent ?? "",
      data: Object.fromEntries(Object.entries(part.dataset)),
      isDisabled: part.matches(":disabled"),
    };
  });
}
