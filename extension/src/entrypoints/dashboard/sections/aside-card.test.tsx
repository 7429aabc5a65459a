import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { AsideCard } from "./aside-card.tsx";

test("the files set aside are counted and lead to where they are deleted or restored", async () => {
  const html = await renderView(
    <AsideCard aside={{ files: 41, bytes: 312_000_000, isKnown: true }} />,
  );
  expect(html).toContain("41 files, 312");
  expect(html).toContain('href="#aside"');
});

test("after a change that was interrupted no number is shown that may be wrong", async () => {
  const html = await renderView(<AsideCard aside={{ files: 0, bytes: 0, isKnown: false }} />);
  expect(html).toContain("Files wait to be put back");
  expect(html).not.toContain("0 files");
});
