import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Newsletter } from "./group-by-sender.ts";
import { useChoices } from "./use-choices.ts";

/** The state before any choice, for senders with these addresses. */
function untouched(...addresses: string[]) {
  const newsletters = addresses.map((address): Newsletter => ({
    address,
    name: address,
    uids: ["1"],
    read: 0,
    header: {},
  }));
  const seen: unknown[] = [];
  const Probe = () => {
    const { choiceOf, outcomeOf } = useChoices(newsletters);
    seen.push(...newsletters.map((newsletter) => [choiceOf(newsletter), outcomeOf(newsletter)]));
    return null;
  };
  render(<Probe />);
  return seen;
}

test("a sender may be called as the properties of every object are", () => {
  const nothing = [{ unsubscribes: false, trashesOld: false }, undefined];
  expect(untouched("constructor", "__proto__", "a@l.test")).toEqual([nothing, nothing, nothing]);
});
