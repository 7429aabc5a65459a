import * as z from "zod/mini";

/** A finite number of at least 0. */
export const amount = () => z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));

/** A whole number from 0 to `max`. */
export const countUpTo = (max: number) => z.int().check(z.gte(0), z.lte(max));
