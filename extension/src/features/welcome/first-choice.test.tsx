import { loadText } from "@digital-cleanup/text";
import { beforeEach, expect, test } from "vitest";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { renderView } from "../../ui/test-data/render-view.tsx";
import { FirstChoice } from "./first-choice.tsx";

beforeEach(emptyBrowser);

test("what the extension reads is said before the first choice, and what it stores on the same page", async () => {
  const t = await loadText("en");
  const html = await renderView(<FirstChoice />);
  const at = (part: string) => {
    expect(html).toContain(part);
    return html.indexOf(part);
  };
  expect(at(t("welcome.reads"))).toBeLessThan(at('id="welcome-start"'));
  expect(at(t("welcome.promise"))).toBeLessThan(at('id="welcome-start"'));
  at(t("welcome.kept.title"));
});
