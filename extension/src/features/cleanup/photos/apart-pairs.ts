import * as z from "zod/mini";
import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";

const key = "photos-apart";
const pairsSchema = z.array(z.string());

/** The pairs of pictures that a person said are not alike, stored until they are erased. They contain no names of files. */
export const apartPairs = async (): Promise<string[]> =>
  pairsSchema.safeParse(await readValue(key)).data ?? [];

export const addApartPair = (pair: string): Promise<void> =>
  navigator.locks.request("cleanup photos apart", async () =>
    writeValues({ [key]: [...new Set([...(await apartPairs()), pair])] }),
  );
