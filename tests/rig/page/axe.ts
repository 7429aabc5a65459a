import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Accessibility violations of the page in its current state, or of the element `within`, one line each: rule, then the
 * elements. Only of some rules, if they are named, which may be rules that are off by default.
 */
export async function axeViolations(
  page: Page,
  rules?: string[],
  within?: string,
): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(
    async (only, selector) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      // Half way between two themes, the colours of a button are those of neither.
      for (const animation of document.getAnimations()) {
        if (animation instanceof CSSTransition) animation.finish();
      }
      const place = selector ? document.querySelector(selector)! : document;
      const { violations } = await axe.run(place, only ? { runOnly: only } : {});
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
    },
    rules,
    within,
  );
}
