import { privateMap, replace, wrap } from "./natives.ts";

const originals = privateMap<object>();
const counted = privateMap<true>();

const findOriginal = (response: object): object => originals.get(response) ?? response;

/** Follows which response each copy was made from: what is read of both was transferred once. */
export function followClones(): void {
  const onClone = (response: object, _args: unknown[], copy: unknown) =>
    originals.set(copy as object, findOriginal(response));
  replace(Response.prototype, "clone", wrap(onClone));
}

/** Whether no body of the response or of its copies was counted before. */
export function isFirstCount(response: object): boolean {
  const original = findOriginal(response);
  if (counted.get(original)) return false;
  counted.set(original, true);
  return true;
}
