import { afterEach, expect, test, vi } from "vitest";
import { bottomRight, findFreePlace, isFreePlace } from "./find-free-place.ts";

afterEach(() => vi.unstubAllGlobals());

type Field = [left: number, top: number, width: number, height: number];

/** A window of 1280 × 720 with these fields. */
function openWindow(...fields: Field[]): void {
  vi.stubGlobal("innerWidth", 1280);
  vi.stubGlobal("innerHeight", 720);
  const isIn = (x: number, y: number) => (field: Field) => {
    const [left, top, width, height] = field;
    return x >= left && x < left + width && y >= top && y < top + height;
  };
  vi.stubGlobal("document", {
    elementFromPoint: (x: number, y: number) => {
      const field = fields.find(isIn(x, y));
      return { closest: () => field ?? null };
    },
  });
}

/** About a nudge, and one that shows its title alone. */
const whole = { width: 360, height: 400 };
const narrow = { width: 216, height: 130 };
/** Roundcube's compose page. */
const text: Field = [96, 0, 792, 640];
const attach: Field = [1000, 110, 180, 40];
const options: Field = [1080, 480, 200, 72];
const send: Field = [96, 648, 96, 48];

test("a nudge is at the bottom right, or in another corner if something is there", () => {
  openWindow();
  expect(findFreePlace(whole, true)).toBe(bottomRight);
  openWindow([1060, 660, 200, 40]);
  expect(findFreePlace(whole, true)).toBe("auto auto clamp(8px, 3vw, 24px) clamp(8px, 3vw, 24px)");
});

test("a page whose corners are taken may have a place in between", () => {
  openWindow([0, 0, 90, 60], [1190, 0, 90, 60], [0, 660, 90, 60], [1190, 660, 90, 60]);
  // From the bottom right, in steps of 16: the first column of 360 that ends before 1,190.
  expect(findFreePlace(whole, true)).toBe("296px auto auto 816px");
});

test("beside the text that a person writes, a nudge that shows its title alone has room", () => {
  openWindow(text, attach, options, send);
  expect(findFreePlace(whole, true)).toBeUndefined();
  expect(findFreePlace(narrow, true)).toBe(bottomRight);
});

test("a line has room in the strip below a message that is as high as the window", () => {
  // SOGo's editor: text until 668, and a button at the right of the 52 pixels below it.
  openWindow([0, 0, 1280, 668], [1240, 684, 28, 28]);
  // From the right in steps of 16: the first column of 360 and 8 of margin that ends before 1,240. 720 − 36 − 8 = 676.
  expect(findFreePlace({ width: 360, height: 36 }, true)).toBe("676px auto auto 864px");
});

test("a place is free until the page puts a field there", () => {
  const place = { left: 900, top: 300, right: 1256, bottom: 696 };
  openWindow([0, 0, 1280, 280]);
  expect(isFreePlace(place, true)).toBe(true);
  openWindow([0, 0, 1280, 340]);
  expect(isFreePlace(place, true)).toBe(false);
});

test("a page full of fields has no place", () => {
  openWindow([0, 0, 1280, 720]);
  expect(findFreePlace(narrow, true)).toBeUndefined();
});
