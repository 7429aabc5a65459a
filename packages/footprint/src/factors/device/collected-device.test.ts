import { expect, test } from "vitest";
import { collectedDevice } from "./collected-device.ts";

test("a type on a collection form has the factors of a device", () => {
  expect(collectedDevice("laptop")).toBe("laptop");
  expect(collectedDevice("screen")).toBe("monitor");
});

test("a desktop is an office desktop unless it comes from a home", () => {
  expect(collectedDevice("desktop")).toBe("desktopOffice");
  expect(collectedDevice("desktop", "home")).toBe("desktopHome");
});

test.each(["other", "toString", ""])("the type %j has no factors", (type) => {
  expect(collectedDevice(type)).toBeUndefined();
});
