import { expect, test } from "vitest";
import { shifted, wholeView, zoomed, zoomToggled } from "./view.ts";

test("the view never leaves the picture", () => {
  expect(shifted(wholeView, 0.3, -0.3)).toEqual(wholeView);
  // At a zoom of 4, three quarters are outside: three eighths on each side.
  expect(shifted({ zoom: 4, x: 0.3, y: 0 }, 0.2, -1)).toEqual({ zoom: 4, x: 0.375, y: -0.375 });
});

test("zooming out keeps the place as far as there is a picture", () => {
  const view = { zoom: 8, x: 0.4, y: 0.1 };
  expect(zoomed(view, 1)).toEqual(view);
  expect(zoomed(view, -1)).toEqual({ zoom: 4, x: 0.375, y: 0.1 });
  expect(zoomed(wholeView, -1)).toEqual(wholeView);
  expect(zoomToggled(zoomToggled(wholeView))).toEqual(wholeView);
});
