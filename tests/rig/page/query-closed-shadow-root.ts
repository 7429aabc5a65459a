import type { Page } from "puppeteer-core";

type Apis = {
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
};
type Inside = { browser?: Apis; chrome?: Apis };

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
  const found = await control.evaluate(
    async (tab, args) => {
      const scope = globalThis as unknown as Inside;
      const [answer] = await (scope.browser ?? scope.chrome)!.scripting.executeScript({
        target: { tabId: tab },
        args: [args],
        func: ({ host, selector }: { host: string; selector: string }) => {
          type Opener = {
            chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot } };
          };
          const element = document.querySelector<
            HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }
          >(host);
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
        },
      });
      return answer?.result;
    },
    tabId,
    ask,
  );
  return (found ?? []) as Part[];
}
