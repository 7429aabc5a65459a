import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPresses } from "./watch-presses.ts";

/** Of an element, what is read here. */
class FakeElement {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  matches = (selector: string): boolean => selector === this.name;
}

let page: EventTarget;
let isHidden: boolean;
let searched: string;

/** An event in the page, by the person unless the page made it up. */
function happen(type: string, { isTrusted = true, name = "list" } = {}): void {
  const event = new Event(type);
  Object.defineProperties(event, {
    isTrusted: { value: isTrusted },
    target: { value: new FakeElement(name) },
  });
  page.dispatchEvent(event);
}
const watch = () => watchPresses("search", new AbortController().signal);

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  isHidden = false;
  searched = "";
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("Element", FakeElement);
  vi.stubGlobal("document", {
    get hidden() {
      return isHidden;
    },
    querySelector: () => ({ value: searched }),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a tab is unused after fifteen seconds without a press", () => {
  const { isUnused } = watch();
  expect(isUnused()).toBe(false);
  vi.advanceTimersByTime(15_000);
  expect(isUnused()).toBe(true);
  happen("pointerdown");
  expect(isUnused()).toBe(false);
  vi.advanceTimersByTime(15_000);
  happen("keydown", { isTrusted: false });
  expect(isUnused()).toBe(true);
});

test("a hidden tab is unused", () => {
  const { isUnused } = watch();
  isHidden = true;
  expect(isUnused()).toBe(true);
});

test("a reading is stopped by the first press, not by what the page makes up", () => {
  const { untilPress } = watch();
  const signal = untilPress();
  happen("keydown", { isTrusted: false });
  expect(signal.aborted).toBe(false);
  happen("wheel");
  expect(signal.aborted).toBe(true);
  expect(untilPress().aborted).toBe(false);
});

test("a search counts from its first letter on, also after it was left", () => {
  const { hasSearched } = watch();
  happen("input", { name: "subject" });
  expect(hasSearched()).toBe(false);
  happen("input", { name: "search" });
  expect(hasSearched()).toBe(true);
});

test("a page that was loaded with a search counts as searched", () => {
  const { hasSearched } = watch();
  searched = "word";
  expect(hasSearched()).toBe(true);
});
