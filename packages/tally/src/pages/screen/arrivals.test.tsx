import type { Published } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Arrivals } from "./arrivals.tsx";

const t = await loadText("en");
function dotsOf(waiting: number, hasArrived = false): string {
  const published = { k: 5, participations: { received: 40, published: 30, waiting } } as Published;
  const html = renderToString(<Arrivals t={t} published={published} hasArrived={hasArrived} />);
  return [...html.matchAll(/class="dot(?: dot--(\w+))?"/g)]
    .map(([, kind]) => kind?.[0] ?? "-")
    .join("");
}

test("those that wait fill the dots of a group, and the latest is marked", () => {
  expect(dotsOf(0)).toBe("----------");
  expect(dotsOf(3)).toBe("fff-------");
  expect(dotsOf(3, true)).toBe("ffn-------");
});

test("more than a group may wait, because each figure has its own rule", () => {
  expect(dotsOf(12)).toBe("ffffffffff");
  expect(dotsOf(12, true)).toBe("fffffffffn");
});

test("a sentence announces an arrival only while it is recent", () => {
  const published = {
    k: 5,
    participations: { received: 1, published: 0, waiting: 1 },
  } as Published;
  const render = (hasArrived: boolean) =>
    renderToString(<Arrivals t={t} published={published} hasArrived={hasArrived} />);
  expect(render(true)).toContain(t("tally.screen.arrived"));
  expect(render(false)).not.toContain(t("tally.screen.arrived"));
});
