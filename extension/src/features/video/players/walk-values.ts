import { ignoreErrors } from "./ignore-errors.ts";
import { isObject } from "./player.ts";

/** Far more than the state of a component or of a page's own application object. */
const maxValues = 10_000;
const maxDepth = 6;
const maxPropertiesEach = 200;

/** The values of an object's own properties, without running getters of the page. */
export const ownValues = (holder: object, maxProperties = Infinity): unknown[] =>
  Object.getOwnPropertyNames(holder)
    .slice(0, maxProperties)
    .map((name) => Object.getOwnPropertyDescriptor(holder, name)?.value);

/** Yields objects within objects, nearest first: what a component or an application object holds. Stays out of the document and of windows. */
export function* walkValues(roots: Iterable<unknown>): Generator<object> {
  const seen = new Set<object>();
  let level = [...roots];
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (!isObject(value) || seen.has(value)) continue;
      if (seen.size === maxValues) return;
      seen.add(value);
      yield value;
      if (mayHold(value)) {
        next.push(...(ignoreErrors(() => ownValues(value, maxPropertiesEach)) ?? []));
      }
    }
    level = next;
  }
}

const mayHold = (value: object): boolean =>
  typeof value === "object" &&
  !(value instanceof Node) &&
  !(value instanceof Window) &&
  !ArrayBuffer.isView(value) &&
  !(Array.isArray(value) && value.length > maxPropertiesEach);
