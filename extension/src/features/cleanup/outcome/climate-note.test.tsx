import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { ClimateNote } from "./climate-note.tsx";

test("files deleted from a disk are not said to have been online", async () => {
  const html = await renderView(<ClimateNote freedBytes={2_000_000_000} />);
  expect(html).toContain("These files were on a disk");
  expect(html).toContain("Online, storing 2\u00A0GB for a year would emit");
});
