import * as z from "zod/mini";
import { amount, countUpTo } from "../validation/amount.ts";

/** A number of bytes, milliseconds or days. */
export const amountThreshold = (value: number) => z.prefault(amount(), value);
export const countThreshold = (value: number) => z.prefault(countUpTo(1_000_000), value);

/** By which factor a rendition must be smaller to be worth the change. */
export const ratioThreshold = (value: number) =>
  z.prefault(z.number().check(z.gte(1), z.lte(100)), value);
